package org.bagui.runtime.security.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** The one row by which nodes tell each other that what some account may do was changed: its number goes up each time. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class GrantChange {
    static final int ONLY = 1;

    @Id
    protected Integer id;

    protected Long number;

    protected GrantChange() {}
}
