package org.bagui.plugin.ledger.profile;

import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bagui.core.register.Code;
import org.bagui.core.register.Derived;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.Field;
import org.bagui.core.register.Field.Carry;
import org.bagui.core.register.KeptFrom;

/**
 * What the form 企业情况表 says about the enterprise itself: where it is, what it does, who answers for it.
 *
 * <p>Columns that are asked once a year keep their value until it is changed ({@code carry = FIXED}).
 */
@MappedSuperclass
abstract class EnterpriseFacts extends EnterpriseEntry {
    @Field(group = "place", defaulted = true, carry = Carry.FIXED)
    @Code(list = "division")
    @NotBlank
    @Size(max = 6)
    String cityCode;

    @Field(group = "place", list = true, defaulted = true)
    @Code(list = "division")
    @NotBlank
    @Size(max = 6)
    String countyCode;

    @Field(group = "place", carry = Carry.FIXED)
    @Code(list = "township", parent = "countyCode")
    @Size(max = 9)
    String townshipCode;

    @Field(group = "place", search = true, carry = Carry.FIXED)
    @Size(max = 100)
    String parkName;

    @Field(group = "business", carry = Carry.FIXED)
    @Code(list = "registration_type_2011")
    @Dimension
    @NotBlank
    @Size(max = 3)
    String registrationType;

    @Field(group = "business", list = true, filter = true, carry = Carry.FIXED)
    @Code(list = "industry")
    @Dimension
    @NotBlank
    @Size(max = 4)
    String industryCode;

    @Field(group = "business")
    @Derived(from = "industryCode")
    @Code(list = "tertiary_sector")
    @Dimension
    @Size(max = 1)
    String tertiarySector;

    @Field(group = "business")
    @Derived(from = "industryCode")
    @Dimension
    Boolean isManufacturing;

    @Field(group = "business", filter = true, defaulted = true, carry = Carry.FIXED)
    @Code(list = "size_class")
    @Dimension
    @Size(max = 6)
    String sizeClass;

    @Field(group = "business", carry = Carry.FIXED)
    Boolean aboveScale;

    @Field(group = "business", filter = true, carry = Carry.FIXED)
    @Code(list = "key_enterprise")
    @Dimension
    @Size(max = 6)
    String keyEnterprise;

    @Field(group = "business", carry = Carry.FIXED)
    @Size(max = 200)
    String mainProducts;

    @Field(group = "business", carry = Carry.FIXED)
    @NotBlank
    @Size(max = 200)
    String businessAddress;

    @Field(group = "business", carry = Carry.FIXED)
    @PastOrPresent
    LocalDate establishedOn;

    @Field(group = "business", list = true, filter = true)
    @Code(list = "operating_status")
    @Dimension
    @NotBlank
    @Size(max = 12)
    String operatingStatus;

    @Field(group = "contact", carry = Carry.FIXED)
    @Size(max = 50)
    String legalRepresentative;

    @Field(group = "contact", restricted = true)
    @NotBlank
    @Size(max = 50)
    String contactName;

    @Field(group = "contact", restricted = true, search = true, type = "phone")
    @Size(max = 40)
    String contactMobile;

    @Field(group = "finance", carry = Carry.FIXED, unit = "10k CNY")
    @PositiveOrZero
    @Digits(integer = 12, fraction = 2)
    BigDecimal revenueLastYear;

    @Field(group = "finance", carry = Carry.FIXED, unit = "10k CNY")
    @PositiveOrZero
    @Digits(integer = 12, fraction = 2)
    BigDecimal assetsTotal;

    /** Of which month each yearly value is, where not of the entry's own; as {@link KeptFrom} writes it. */
    @Field(group = "report")
    @Derived(from = "uscc")
    @Size(max = 1500)
    String keptFrom;

    /** Whether the value of a yearly field stands from an earlier month. */
    boolean isKept(String field) {
        return keptFrom != null && !KeptFrom.of(keptFrom, period()).month(field).equals(period());
    }
}
