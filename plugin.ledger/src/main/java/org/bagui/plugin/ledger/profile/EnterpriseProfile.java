package org.bagui.plugin.ledger.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bagui.core.register.Code;
import org.bagui.core.register.Derived;
import org.bagui.core.register.Field;
import org.bagui.core.register.Field.Carry;
import org.bagui.core.register.Measure;
import org.bagui.core.register.Measure.Kind;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;

/** An enterprise in one month as the form 企业情况表 asks for it: its facts, staff, skills, pay and training fund. */
@Entity
@Table(name = "enterprise_profile")
@Register(
        name = EnterpriseProfile.NAME,
        key = {"uscc", "period"},
        period = PeriodKind.MONTH,
        place = "countyCode",
        township = "townshipCode")
public class EnterpriseProfile extends EnterpriseFacts {
    static final String NAME = "enterprise-profile";

    @Field(group = "staff", list = true, filter = true, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer employeesTotal;

    @Field(group = "staff", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer employeesFemale;

    @Field(group = "staff", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer employeesLocalCounty;

    @Field(group = "staff", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer employeesOtherGuangxi;

    @Field(group = "staff", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer employeesOutside;

    @Field(group = "staff", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer employeesMigrant;

    @Field(group = "staff", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer employeesPovertyLifted;

    @Field(group = "staff", unit = "person")
    @Measure
    @PositiveOrZero
    Integer agencyWorkers;

    @Field(group = "staff", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer interns;

    @Field(group = "staff", list = true, filter = true, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer industrialWorkersTotal;

    @Field(group = "posts", unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer workersGeneral;

    @Field(group = "posts", unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer workersSkilled;

    @Field(group = "posts", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer workersTechnical;

    @Field(group = "posts", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer workersManagement;

    @Field(group = "posts", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer workersSalesOther;

    @Field(group = "skills", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer skillNone;

    @Field(group = "skills", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer skillApprentice;

    @Field(group = "skills", carry = Carry.FIXED, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer skillJunior;

    @Field(group = "skills", carry = Carry.FIXED, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer skillIntermediate;

    @Field(group = "skills", carry = Carry.FIXED, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer skillSenior;

    @Field(group = "skills", carry = Carry.FIXED, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer skillTechnician;

    @Field(group = "skills", carry = Carry.FIXED, unit = "person")
    @Measure
    @NotNull
    @PositiveOrZero
    Integer skillSeniorTechnician;

    @Field(group = "skills", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer skillSpecialTechnician;

    @Field(group = "skills", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer skillChiefTechnician;

    @Field(group = "skills", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer certifiedWorkers;

    @Field(group = "age", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer ageLe24;

    @Field(group = "age", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer age2534;

    @Field(group = "age", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer age3544;

    @Field(group = "age", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer age4554;

    @Field(group = "age", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer ageGe55;

    @Field(group = "education", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer eduLower;

    @Field(group = "education", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer eduUpper;

    @Field(group = "education", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer eduCollege;

    @Field(group = "education", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer eduBachelor;

    @Field(group = "pay", carry = Carry.FIXED, unit = "person")
    @Measure
    @PositiveOrZero
    Integer uiInsured;

    @Field(group = "pay", unit = "CNY/month")
    @Measure(value = Kind.MEAN, weight = "workersGeneral")
    @PositiveOrZero
    Integer wageGeneral;

    @Field(group = "pay", unit = "CNY/month")
    @Measure(value = Kind.MEAN, weight = "workersSkilled")
    @PositiveOrZero
    Integer wageSkilled;

    @Field(group = "benefits", carry = Carry.FIXED, unit = "bed")
    @Measure
    @PositiveOrZero
    Integer dormBeds;

    @Field(group = "benefits", carry = Carry.FIXED)
    Boolean canteen;

    @Field(group = "benefits", carry = Carry.FIXED)
    Boolean collectiveBargaining;

    @Field(group = "fund", carry = Carry.FIXED, unit = "10k CNY")
    @PositiveOrZero
    @Digits(integer = 12, fraction = 2)
    BigDecimal wageBillLastYear;

    @Field(group = "fund", carry = Carry.FIXED, unit = "10k CNY")
    @PositiveOrZero
    @Digits(integer = 12, fraction = 2)
    BigDecimal educationFundAccrued;

    @Field(group = "fund", carry = Carry.FIXED, unit = "10k CNY")
    @PositiveOrZero
    @Digits(integer = 12, fraction = 2)
    BigDecimal educationFundFrontline;

    @Field(group = "schools", carry = Carry.FIXED)
    @Code(list = "skill_recognition")
    @Size(max = 8)
    String skillRecognition;

    @Field(group = "schools", carry = Carry.FIXED)
    @Size(max = 200)
    String partnerSchools;

    @Field(group = "report")
    @Size(max = 500)
    String remark;

    @Field(group = "report")
    @Derived(from = "uscc")
    @Size(max = 50)
    String reportedBy;

    @Field(group = "report")
    @Derived(from = "uscc")
    LocalDate reportedOn;

    /** Puts the name that the ledger knows. */
    void name(String known) {
        enterpriseName = known;
    }
}
