package org.bagui.runtime.register.discovery;

import java.util.List;
import java.util.Map;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService.FailedRegister;
import org.bagui.core.register.spi.FieldType;
import org.bagui.runtime.register.pipeline.OfferedRules;

/**
 * The registers at one moment with all that belongs to them, unchangeable.
 *
 * @param definitions definitions by name of the register
 * @param rules rules by name of the register, in their order
 * @param types field types by name
 * @param failures registers that are not published, with the causes
 */
public record Published(
        Map<String, RegisterDefinition> definitions,
        Map<String, List<OfferedRules>> rules,
        Map<String, FieldType> types,
        List<FailedRegister> failures) {
    static final Published NOTHING = new Published(Map.of(), Map.of(), Map.of(), List.of());
}
