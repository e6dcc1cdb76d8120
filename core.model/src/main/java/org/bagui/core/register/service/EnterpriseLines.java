package org.bagui.core.register.service;

import java.util.function.Consumer;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads registers side by side, enterprise by enterprise, for figures that no single register gives: heads of one where
 * another is missing, changes over the same enterprises, months in a row.
 */
@ProviderType
public interface EnterpriseLines {
    /**
     * Hands over one line for each enterprise and place of report that has an entry in one of the months, in any where none
     * is named, place by place; memory does not grow with their number.
     *
     * @throws org.bagui.core.problem.Problem 403 {@code not-permitted}, 404 for a place outside the actor's, 400
     *     {@code bad-as-of}, 409 {@code as-of-not-settled}
     * @throws IllegalArgumentException for a register without enterprises, or without months where some are named, a
     *     sensitive field, or more than 24 months
     */
    void read(Actor actor, LineSelection selection, Consumer<Line> sink);
}
