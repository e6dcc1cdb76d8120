package org.bagui.runtime.register.discovery;

import java.util.List;
import org.bagui.runtime.register.definition.DefinitionResult;

/**
 * What a bundle brings to the kit.
 *
 * @param id id of the bundle; of two registers of one name that of the lower id holds
 * @param name symbolic name
 * @param readings its registers, good and bad
 * @param rules number of rules that it declares; its registers wait until all of them are there
 */
public record RegisterBundle(long id, String name, List<DefinitionResult> readings, int rules) {
    public RegisterBundle {
        readings = List.copyOf(readings);
    }
}
