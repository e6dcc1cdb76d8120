package org.bagui.plugin.autoparts;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.bagui.core.register.Code;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.Field;
import org.bagui.core.register.Field.Carry;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;

/** Staff on the lines of a firm that supplies carmakers, in one month: whom it supplies, and whom it lacks. */
@Entity
@Table(name = "auto_parts_supplier")
@Register(
        name = AutoPartsSupplier.NAME,
        key = {"uscc", "period"},
        period = PeriodKind.MONTH,
        place = "countyCode")
public class AutoPartsSupplier extends EnterpriseEntry {
    static final String NAME = "auto-parts-supplier";

    @Field(group = "identity", list = true, defaulted = true)
    @Code(list = "division")
    @NotBlank
    @Size(max = 6)
    String countyCode;

    @Field(group = "supply", list = true, carry = Carry.FIXED)
    @NotBlank
    @Size(max = 100)
    String carmaker;

    /** Whether it supplies the carmaker itself, not a firm in between. */
    @Field(group = "supply", list = true, filter = true, carry = Carry.FIXED)
    @Dimension
    @NotNull
    Boolean directSupplier;

    @Field(group = "supply", list = true, carry = Carry.FIXED)
    @Size(max = 100)
    String partKind;

    @Field(group = "lines", list = true, unit = "line", carry = Carry.FIXED)
    @Measure
    @NotNull
    @PositiveOrZero
    @Max(999)
    Integer productionLines;

    @Field(group = "lines", list = true, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    @Max(999_999)
    Integer lineWorkers;

    @Field(group = "lines", list = true, filter = true, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    @Max(999_999)
    Integer lineShortage;

    void name(String name) {
        enterpriseName = name;
    }
}
