package org.bagui.core.codelist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Code lists as they hold on one day. */
record DatedCodeLists(CodeLists all, LocalDate day) implements CodeLists {
    @Override
    public Optional<CodeList> find(String name) {
        return all.find(name).map(list -> list.on(day));
    }

    @Override
    public Set<String> names() {
        return all.names();
    }

    @Override
    public CodeLists on(LocalDate other) {
        return all.on(other);
    }

    @Override
    public CodeLists asOf(Instant moment) {
        return all.asOf(moment).on(day);
    }
}
