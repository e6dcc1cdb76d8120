package org.bagui.core.codelist;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The code lists there are now; the runtime offers it as a service. Safe for many threads. */
@ProviderType
public interface CodeLists {
    /** The list of a name; a list that is known but not loaded is there without codes. */
    Optional<CodeList> find(String name);

    /** Names of all known lists, loaded or not, in order. */
    Set<String> names();

    /** Whether the list has codes; a code of a known list that is not loaded is kept as text with a note. */
    default boolean isLoaded(String name) {
        return find(name).filter(list -> !list.codes().isEmpty()).isPresent();
    }
}
