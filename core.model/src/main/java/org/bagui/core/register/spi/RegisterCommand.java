package org.bagui.core.register.spi;

import java.util.Map;
import java.util.Set;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A named act that finds its entries by itself: {@code POST /registers/{register}/actions/{name}}; a DS service of any
 * bundle. What changes entries that the caller names one by one is a {@link RegisterAction}.
 *
 * <p>Its title stands in the l10n files as {@code action.<name>}. Entries are written through the pipeline only.
 */
@ConsumerType
public interface RegisterCommand {
    /** Name of the register. */
    String register();

    /** Name of the act, kebab-case. */
    String name();

    /** Permission that the caller needs. */
    String permission();

    /** Members that the request's body may have; any other one is 422 {@code unknown-field}. */
    Set<String> members();

    /**
     * Does it.
     *
     * @param input members of the body that are not null
     * @return members of the answer
     */
    Map<String, Object> run(Actor actor, Map<String, Object> input);
}
