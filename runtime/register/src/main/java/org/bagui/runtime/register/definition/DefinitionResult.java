package org.bagui.runtime.register.definition;

import java.util.List;
import java.util.stream.Collectors;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * What came of reading a class: a definition, or everything that is wrong with the class.
 *
 * @param register name of the register, or of the class where it declares none
 * @param definition the definition, or null
 * @param faults all faults; empty exactly where there is a definition
 */
public record DefinitionResult(String register, RegisterDefinition definition, List<DefinitionFault> faults) {
    /** Whether there is a definition. */
    public boolean isGood() {
        return definition != null;
    }

    /**
     * The definition.
     *
     * @throws IllegalStateException listing all faults where there is none
     */
    public RegisterDefinition orThrow() {
        if (!isGood()) {
            throw new IllegalStateException(register + ": "
                    + faults.stream().map(DefinitionFault::toString).collect(Collectors.joining("; ")));
        }
        return definition;
    }
}
