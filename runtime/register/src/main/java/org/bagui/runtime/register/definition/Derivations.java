package org.bagui.runtime.register.definition;

import java.util.function.Supplier;
import org.bagui.core.register.definition.RegisterDefinition;

/** A definition that remembers what was made of it: both go together, so that nothing outlives the register's bundle. */
public interface Derivations {
    /**
     * What was made of the definition for a reason, made now if it was not before.
     *
     * @param reason compared by identity; what was made for it is forgotten with it and must not hold it
     */
    RegisterDefinition derived(Object reason, Supplier<RegisterDefinition> making);
}
