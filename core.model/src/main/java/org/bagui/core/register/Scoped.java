package org.bagui.core.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States the scope class of an entity that is no register; a persistence unit with an undeclared entity does not start.
 *
 * <p>A {@code SUBTREE} or {@code OWN_AND_ANCESTORS} entity has an attribute {@code scopePlace} (place code padded to 12
 * digits); a {@code TWO_ENDED} one has {@code sendingPlace} and {@code receivingPlace}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Scoped {
    /** The entity's scope class. */
    ScopeClass value();
}
