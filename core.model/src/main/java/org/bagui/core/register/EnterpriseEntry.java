package org.bagui.core.register;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An entry about one enterprise; it copies the enterprise's code and name and never navigates to it.
 *
 * <p>The credit code follows GB 32100-2015.
 */
@MappedSuperclass
public abstract class EnterpriseEntry extends RegisterEntry {
    /** Unified social credit code of the enterprise (GB 32100), 18 characters. */
    @Field(type = "credit-code", list = true, filter = true, search = true, group = "identity")
    @NotBlank
    @Size(max = 18)
    @Column(nullable = false)
    protected String uscc;

    /** Full name of the enterprise as on its licence. */
    @Field(list = true, search = true, filter = true, group = "identity", defaulted = true)
    @NotBlank
    @Size(max = 120)
    @Column(nullable = false)
    protected String enterpriseName;

    public String uscc() {
        return uscc;
    }

    public String enterpriseName() {
        return enterpriseName;
    }
}
