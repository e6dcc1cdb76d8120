package org.bagui.runtime.persistence.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** The rows of a register, as an entity that is no entry. */
@Entity
@Table(name = "demand")
@Scoped(ScopeClass.SUBTREE)
public class RawDemand {
    @Id
    public Long id;

    public Long scopePlace;
}
