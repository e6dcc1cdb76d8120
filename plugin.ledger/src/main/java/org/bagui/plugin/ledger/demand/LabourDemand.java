package org.bagui.plugin.ledger.demand;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.bagui.core.register.Code;
import org.bagui.core.register.Derived;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.Field;
import org.bagui.core.register.Measure;
import org.bagui.core.register.Measure.Kind;
import org.bagui.core.register.Measure.OverTime;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;

/**
 * A post for which an enterprise lacks people in one month, as the form 企业用工需求表 asks for it.
 *
 * <p>The same post may stand twice in a sheet, so the number among its like belongs to the key.
 */
@Entity
@Table(name = "labour_demand")
@Register(
        name = LabourDemand.NAME,
        key = {"uscc", "period", "postTitle", "ordinal"},
        period = PeriodKind.MONTH,
        place = "countyCode")
public class LabourDemand extends EnterpriseEntry {
    static final String NAME = "labour-demand";

    @Field(group = "place", list = true, defaulted = true)
    @Code(list = "division")
    @NotBlank
    @Size(max = 6)
    String countyCode;

    @Field(group = "post", list = true, search = true)
    @NotBlank
    @Size(max = 60)
    String postTitle;

    @Field(group = "post", defaulted = true)
    @Positive
    Integer ordinal;

    @Field(group = "post", list = true, filter = true)
    @Code(list = "post_category")
    @Dimension
    @NotBlank
    @Size(max = 10)
    String postCategory;

    @Field(group = "post", filter = true)
    @Code(list = "occupation", open = true)
    @Dimension
    @Size(max = 60)
    String occupationCode;

    @Field(group = "shortage", list = true, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer onPost;

    @Field(group = "shortage", list = true, filter = true, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer shortageCurrent;

    @Field(group = "shortage", list = true, filter = true, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer shortageExpansion;

    @Field(group = "shortage")
    YearMonth expansionPeriod;

    @Field(group = "shortage", list = true, filter = true, unit = "person")
    @Measure(time = OverTime.SUM)
    @NotNull
    @PositiveOrZero
    Integer plannedRecruitment;

    @Field(group = "requirements")
    @Code(list = "education")
    @Size(max = 2)
    String educationMin;

    @Field(group = "requirements")
    @Code(list = "skill_level")
    @Dimension
    @Size(max = 1)
    String skillLevelMin;

    @Field(group = "requirements", unit = "year", type = "age-range")
    @Size(max = 10)
    String ageMinMax;

    @Field(group = "requirements", unit = "year")
    @Derived(from = "ageMinMax")
    Integer ageMin;

    @Field(group = "requirements", unit = "year")
    @Derived(from = "ageMinMax")
    Integer ageMax;

    @Field(group = "requirements", unit = "year")
    @PositiveOrZero
    Integer experienceYears;

    @Field(group = "pay", list = true, filter = true, unit = "CNY/month")
    @Measure(value = Kind.MEAN, weight = "shortageCurrent")
    @PositiveOrZero
    Integer wageMin;

    @Field(group = "pay", list = true, unit = "CNY/month")
    @Measure(value = Kind.MEAN, weight = "shortageCurrent")
    @PositiveOrZero
    Integer wageMax;

    @Field(group = "pay")
    @Code(list = "pay_mode")
    @Size(max = 7)
    String payMode;

    @Field(group = "terms")
    @Code(list = "shift_pattern")
    @Size(max = 8)
    String shiftPattern;

    @Field(group = "terms")
    @Code(list = "meals")
    @Size(max = 7)
    String meals;

    @Field(group = "terms")
    @Code(list = "lodging")
    @Size(max = 7)
    String lodging;

    @Field(group = "terms")
    @Code(list = "social_insurance", many = true)
    @Size(max = 60)
    String socialInsurance;

    @Field(group = "terms", filter = true)
    @Code(list = "employment_form")
    @Dimension
    @NotBlank
    @Size(max = 10)
    String employmentForm;

    @Field(group = "terms", unit = "month")
    @PositiveOrZero
    Integer contractMonths;

    @Field(group = "terms", defaulted = true)
    @NotBlank
    @Size(max = 120)
    String workPlace;

    @Field(group = "terms")
    LocalDate neededBy;

    @Field(group = "requirements")
    @Code(list = "accepts", many = true)
    @Size(max = 60)
    String accepts;

    @Field(group = "shortage", filter = true)
    @Code(list = "shortage_reason")
    @Dimension
    @Size(max = 9)
    String shortageReason;

    @Field(group = "shortage")
    @PastOrPresent
    LocalDate shortageSince;

    @Field(group = "services")
    @Code(list = "channels", many = true)
    @Size(max = 80)
    String channels;

    @Field(group = "services")
    @Code(list = "services_wanted", many = true)
    @Size(max = 80)
    String servicesWanted;

    @Field(group = "contact", restricted = true, defaulted = true)
    @NotBlank
    @Size(max = 50)
    String contactName;

    @Field(group = "contact", restricted = true, defaulted = true, type = "phone")
    @Size(max = 40)
    String contactMobile;

    @Field(group = "terms", defaulted = true)
    @NotNull
    LocalDate validUntil;

    @Field(group = "report")
    @Size(max = 500)
    String remark;

    @Field(group = "shortage", defaulted = true)
    Boolean replacesLeavers;

    @Field(group = "contact", filter = true, defaulted = true)
    Boolean released;

    @Field(group = "copied", filter = true)
    @Derived(from = "uscc")
    @Code(list = "industry")
    @Dimension
    @Size(max = 4)
    String industryCode;

    @Field(group = "copied")
    @Derived(from = "uscc")
    @Code(list = "tertiary_sector")
    @Dimension
    @Size(max = 1)
    String tertiarySector;

    @Field(group = "copied")
    @Derived(from = "uscc")
    @Dimension
    Boolean isManufacturing;

    @Field(group = "copied", filter = true)
    @Derived(from = "uscc")
    @Code(list = "size_class")
    @Dimension
    @Size(max = 6)
    String sizeClass;

    /** Puts the code and name of the enterprise that the row was found to be about. */
    void enterprise(String code, String name) {
        uscc = code;
        enterpriseName = name;
    }
}
