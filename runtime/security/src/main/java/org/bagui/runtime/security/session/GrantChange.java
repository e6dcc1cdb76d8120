package org.bagui.runtime.security.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * The row by which nodes tell each other that what some account may do was changed, its number goes up each time; beside it the
 * one that whoever gives roles locks.
 */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class GrantChange {
    static final int ONLY = 1;

    @Id
    protected Integer id;

    protected Long number;

    protected GrantChange() {}
}
