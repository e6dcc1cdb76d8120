package org.bagui.core.codelist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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

    /**
     * The lists as they hold on a day: a code that may not be written of that day is marked retired, another is not. Texts
     * that stand for both an old and a new code are read as that of the day.
     */
    default CodeLists on(LocalDate day) {
        return new DatedCodeLists(this, day);
    }

    /** The lists as they hold for the entries of a month: its last day decides. */
    default CodeLists in(YearMonth month) {
        return on(month.atEndOfMonth());
    }

    /**
     * The lists, with their names, as they were known at a moment; where no past is kept, these.
     *
     * @param moment moment of the past, or null for now
     */
    default CodeLists asOf(Instant moment) {
        return this;
    }

    /** Whether the list has codes; a code of a known list that is not loaded is kept as text with a note. */
    default boolean isLoaded(String name) {
        return find(name).filter(list -> !list.codes().isEmpty()).isPresent();
    }
}
