package org.bagui.core.register.spi;

import java.util.Map;
import org.bagui.core.register.RegisterEntry;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A named change of entries that callers may ask for: {@code POST /registers/{register}/actions/{name}}.
 *
 * <p>The platform loads the entries under the caller's scope, calls {@link #apply} on a copy of each, and sends the rows
 * through the write pipeline.
 *
 * @param <T> class of the entries
 */
@ConsumerType
public interface RegisterAction<T extends RegisterEntry> {
    /** Name of the register. */
    String register();

    /** Name of the action, kebab-case. */
    String name();

    /** Permission the caller needs at the entry's place. */
    String permission();

    /** Changes one entry; {@code input} holds the members of the request's body. */
    void apply(Row<T> row, Map<String, Object> input, Faults faults);
}
