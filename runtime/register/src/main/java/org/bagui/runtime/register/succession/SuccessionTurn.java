package org.bagui.runtime.register.succession;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** The one row that every succession writes first: they come one after another. */
@Entity
@Table(name = "succession_turn")
@Scoped(ScopeClass.REFERENCE)
public class SuccessionTurn {
    @Id
    protected Integer id;

    /** How many there were, those taken back included. */
    protected Long taken;

    protected SuccessionTurn() {}
}
