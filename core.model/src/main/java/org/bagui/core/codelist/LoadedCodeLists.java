package org.bagui.core.codelist;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fixed set of code lists; {@link #with} gives a new set with one list added or replaced. */
public final class LoadedCodeLists implements CodeLists {
    private final Map<String, CodeList> lists;

    /** These lists, in this order; of two with one name the later counts. */
    public LoadedCodeLists(Collection<CodeList> lists) {
        Map<String, CodeList> map = new LinkedHashMap<>();
        lists.forEach(list -> map.put(list.name(), list));
        this.lists = Collections.unmodifiableMap(map);
    }

    /** These lists and one more, which replaces the list of its name. */
    public LoadedCodeLists with(CodeList list) {
        Map<String, CodeList> map = new LinkedHashMap<>(lists);
        map.put(list.name(), list);
        return new LoadedCodeLists(map.values());
    }

    @Override
    public Optional<CodeList> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    @Override
    public Set<String> names() {
        return lists.keySet();
    }
}
