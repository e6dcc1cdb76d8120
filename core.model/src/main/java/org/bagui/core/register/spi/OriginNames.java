package org.bagui.core.register.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What people call the inputs behind entries: the file of {@code import:17}; a service of the bundle that makes such
 * inputs.
 */
@ConsumerType
public interface OriginNames {
    /** Kinds of the origins, the words before the colon: {@code import}. */
    Set<String> kinds();

    /** Names by what stands behind the colon; an input that is unknown or not for this caller is absent. */
    Map<String, String> names(Actor actor, Collection<String> keys);

    /** The keys that are ids, for inputs that are rows of a table. */
    static List<Long> ids(Collection<String> keys) {
        return keys.stream()
                .filter(key -> key.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
