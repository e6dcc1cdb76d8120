package org.bagui.plugin.ledger.training;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bagui.core.register.Code;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.Field;
import org.bagui.core.register.Measure;
import org.bagui.core.register.Measure.OverTime;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.plugin.ledger.lookup.EnterpriseTraits;

/**
 * A course that an enterprise wants for its people, as the ledger 职业技能培训需求台账 asks for it.
 *
 * <p>The same course may stand twice in a sheet, so the number among its like belongs to the key.
 */
@Entity
@Table(name = "training_demand")
@Register(
        name = TrainingDemand.NAME,
        key = {"uscc", "period", "occupationCode", "trainingMode", "ordinal"},
        period = PeriodKind.MONTH,
        place = "countyCode")
public class TrainingDemand extends EnterpriseTraits {
    static final String NAME = "training-demand";

    @Field(group = "course", list = true, filter = true, search = true)
    @Code(list = "occupation", open = true)
    @Dimension
    @NotBlank
    @Size(max = 60)
    String occupationCode;

    @Field(group = "course", list = true, filter = true)
    @Code(list = "training_mode")
    @Dimension
    @NotBlank
    @Size(max = 20)
    String trainingMode;

    @Field(group = "course", defaulted = true)
    @Positive
    Integer ordinal;

    @Field(group = "course", list = true, filter = true)
    @Code(list = "skill_level")
    @Dimension
    @Size(max = 1)
    String targetLevel;

    @Field(group = "persons", list = true, filter = true, unit = "person")
    @Measure(time = OverTime.SUM)
    @NotNull
    @Positive
    Integer trainees;

    @Field(group = "persons", unit = "person")
    @Measure(time = OverTime.SUM)
    @PositiveOrZero
    Integer traineesPovertyLifted;

    @Field(group = "persons", unit = "person")
    @Measure(time = OverTime.SUM)
    @PositiveOrZero
    Integer traineesNew;

    @Field(group = "course", list = true)
    @NotNull
    LocalDate plannedStart;

    @Field(group = "course", unit = "hour")
    @Positive
    Integer hours;

    @Field(group = "course")
    @Code(list = "delivery")
    @Dimension
    @Size(max = 9)
    String delivery;

    @Field(group = "provider", list = true, filter = true)
    @Code(list = "provider_type")
    @Dimension
    @NotBlank
    @Size(max = 20)
    String providerType;

    @Field(group = "provider")
    @Size(max = 100)
    String providerName;

    @Field(group = "provider", filter = true)
    @Dimension
    @NotNull
    Boolean subsidyWanted;

    @Field(group = "provider")
    @Code(list = "funding", many = true)
    @Size(max = 60)
    String funding;

    @Field(group = "results")
    @Dimension
    Boolean recognitionWanted;

    @Field(group = "results", unit = "person")
    @Measure(time = OverTime.SUM)
    @PositiveOrZero
    Integer completed;

    @Field(group = "results", unit = "person")
    @Measure(time = OverTime.SUM)
    @PositiveOrZero
    Integer certified;

    @Field(group = "contact", restricted = true)
    @NotBlank
    @Size(max = 50)
    String contactName;

    @Field(group = "contact", restricted = true, type = "phone")
    @Size(max = 40)
    String contactMobile;

    @Field(group = "contact")
    @Size(max = 500)
    String remark;
}
