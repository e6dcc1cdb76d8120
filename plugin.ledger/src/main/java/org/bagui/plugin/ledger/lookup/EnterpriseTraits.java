package org.bagui.plugin.ledger.lookup;

import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bagui.core.register.Code;
import org.bagui.core.register.Derived;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.Field;
import org.bagui.core.register.spi.EntryView;

/**
 * An entry about an enterprise of the ledger, with the traits that roll-ups break down by; they are copied when the entry
 * is written, so that figures of a month keep the traits of that month.
 */
@MappedSuperclass
public abstract class EnterpriseTraits extends EnterpriseEntry {
    @Field(group = "place", list = true, defaulted = true)
    @Code(list = "division")
    @NotBlank
    @Size(max = 6)
    protected String countyCode;

    @Field(group = "copied", filter = true)
    @Derived(from = "uscc")
    @Code(list = "industry")
    @Dimension
    @Size(max = 4)
    protected String industryCode;

    @Field(group = "copied")
    @Derived(from = "uscc")
    @Code(list = "tertiary_sector")
    @Dimension
    @Size(max = 1)
    protected String tertiarySector;

    @Field(group = "copied")
    @Derived(from = "uscc")
    @Dimension
    protected Boolean isManufacturing;

    @Field(group = "copied", filter = true)
    @Derived(from = "uscc")
    @Code(list = "size_class")
    @Dimension
    @Size(max = 6)
    protected String sizeClass;

    @Field(group = "copied")
    @Derived(from = "uscc")
    @Dimension
    protected Boolean aboveScale;

    @Field(group = "copied", filter = true)
    @Derived(from = "uscc")
    @Code(list = "key_enterprise")
    @Dimension
    @Size(max = 6)
    protected String keyEnterprise;

    /** Puts the code and name of the enterprise that the row was found to be about. */
    public void enterprise(String code, String name) {
        uscc = code;
        enterpriseName = name;
    }

    /** Copies the traits of the enterprise as the ledger has them. */
    public void copy(EntryView enterprise) {
        industryCode = enterprise.text("industryCode");
        tertiarySector = enterprise.text("tertiarySector");
        isManufacturing = (Boolean) enterprise.get("isManufacturing");
        sizeClass = enterprise.text("sizeClass");
        aboveScale = (Boolean) enterprise.get("aboveScale");
        keyEnterprise = enterprise.text("keyEnterprise");
    }
}
