package org.bagui.core.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
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
import org.bagui.core.register.Register;

/**
 * An enterprise at its place of report: what it is, where it is, who answers for it; without period, always the newest
 * known facts.
 *
 * <p>One credit code may have an entry in each of several places (plants). Whoever reports an enterprise's monthly facts
 * keeps this entry current with the values of the newest month, named by {@code valuesAsOf}.
 */
@Entity
@Table(name = "enterprise")
@Register(name = Enterprise.REGISTER, key = "uscc", place = "countyCode", township = "townshipCode")
public class Enterprise extends EnterpriseEntry {
    /** Name of the register. */
    public static final String REGISTER = "enterprise";

    @Field(group = "identity", list = true)
    @Code(list = "division")
    @NotBlank
    @Size(max = 6)
    protected String countyCode;

    @Field(group = "identity")
    @Code(list = "township", parent = "countyCode")
    @Size(max = 9)
    protected String townshipCode;

    @Field(group = "identity", search = true)
    @Size(max = 100)
    protected String parkName;

    @Field(group = "business")
    @Code(list = "registration_type_2011")
    @Dimension
    @NotBlank
    @Size(max = 3)
    protected String registrationType;

    @Field(group = "business", list = true, filter = true)
    @Code(list = "industry")
    @Dimension
    @NotBlank
    @Size(max = 4)
    protected String industryCode;

    /** By the rule on the three sectors (2018 revision). */
    @Field(group = "business")
    @Derived(from = "industryCode")
    @Code(list = "tertiary_sector")
    @Dimension
    @Size(max = 1)
    protected String tertiarySector;

    /** Whether the industry is one of section C, divisions 13 to 43 (GB/T 4754-2017). */
    @Field(group = "business")
    @Derived(from = "industryCode")
    @Dimension
    protected Boolean isManufacturing;

    /** By the size rule of 2017 where its figures are there; a typed class is kept. */
    @Field(group = "business", list = true, filter = true, defaulted = true)
    @Code(list = "size_class")
    @Dimension
    @Size(max = 6)
    protected String sizeClass;

    @Field(group = "business")
    @Dimension
    protected Boolean aboveScale;

    @Field(group = "business", filter = true)
    @Code(list = "key_enterprise")
    @Dimension
    @Size(max = 6)
    protected String keyEnterprise;

    @Field(group = "business")
    @Size(max = 200)
    protected String mainProducts;

    @Field(group = "business")
    @NotBlank
    @Size(max = 200)
    protected String businessAddress;

    @Field(group = "business")
    @PastOrPresent
    protected LocalDate establishedOn;

    @Field(group = "business", list = true, filter = true)
    @Code(list = "operating_status")
    @Dimension
    @NotBlank
    @Size(max = 12)
    protected String operatingStatus;

    @Field(group = "contact")
    @Size(max = 50)
    protected String legalRepresentative;

    @Field(group = "contact", restricted = true)
    @NotBlank
    @Size(max = 50)
    protected String contactName;

    @Field(group = "contact", restricted = true, search = true, type = "phone")
    @Size(max = 40)
    protected String contactMobile;

    @Field(group = "finance", unit = "10k CNY")
    @PositiveOrZero
    @Digits(integer = 12, fraction = 2)
    protected BigDecimal revenueLastYear;

    @Field(group = "finance", unit = "10k CNY")
    @PositiveOrZero
    @Digits(integer = 12, fraction = 2)
    protected BigDecimal assetsTotal;

    /** Newest month that the values come from, or null where they were entered by hand. */
    @Field(group = "finance")
    protected YearMonth valuesAsOf;

    /** Industry, 2 to 4 digits (GB/T 4754-2017). */
    public String industryCode() {
        return industryCode;
    }

    /** Code of the list {@code size_class}, or null. */
    public String sizeClass() {
        return sizeClass;
    }

    /** Revenue of the last year, in 10,000 yuan, or null. */
    public BigDecimal revenueLastYear() {
        return revenueLastYear;
    }

    /** Total assets, in 10,000 yuan, or null. */
    public BigDecimal assetsTotal() {
        return assetsTotal;
    }
}
