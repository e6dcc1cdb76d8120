package org.bagui.runtime.register.definition;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.bagui.core.register.Code;
import org.bagui.core.register.Derived;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.Field;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;

/** A register with one field of each sort. */
@Entity
@Register(
        name = "sample",
        key = {"uscc", "period", "postTitle", "ordinal"},
        period = PeriodKind.MONTH,
        place = "countyCode",
        township = "townshipCode")
public class SampleEntry extends EnterpriseEntry {
    @Field(list = true, group = "identity")
    @Code(list = "division")
    @NotBlank
    @Size(max = 12)
    private String countyCode;

    @Code(list = "township", parent = "countyCode")
    @Size(max = 12)
    private String townshipCode;

    @Field(list = true, search = true)
    @NotBlank
    @Size(max = 100)
    private String postTitle;

    @Positive
    private Integer ordinal;

    @Field(filter = true, carry = Field.Carry.FIXED)
    @Code(list = "industry")
    @Dimension
    @Size(max = 4)
    private String industryCode;

    @Derived(from = "industryCode")
    @Code(list = "tertiary_sector")
    @Dimension
    @Size(max = 1)
    private String tertiarySector;

    @Field(list = true, filter = true, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    @Max(100_000)
    private Integer shortageCurrent;

    @Field(unit = "person")
    @Measure(time = Measure.OverTime.SUM)
    @Min(0)
    private Integer hires;

    @Field(unit = "CNY/month")
    @Measure(value = Measure.Kind.MEAN, weight = "shortageCurrent")
    @Digits(integer = 8, fraction = 2)
    @Positive
    private BigDecimal wage;

    @Field(sensitive = true)
    @Pattern(regexp = "[0-9+ -]+")
    @Size(max = 40)
    private String contactMobile;

    @PastOrPresent
    private LocalDate establishedOn;

    private YearMonth expansionMonth;
    private Boolean newGraduates;

    /** Rules of a plugin read fields like this. */
    public Integer shortageCurrent() {
        return shortageCurrent;
    }
}
