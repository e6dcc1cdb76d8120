package org.bagui.runtime.persistence.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** An entity that names a scope class and has no place. */
@Entity
@Scoped(ScopeClass.SUBTREE)
public class Misplaced {
    @Id
    public Long id;
}
