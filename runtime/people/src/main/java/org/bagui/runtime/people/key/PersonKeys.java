package org.bagui.runtime.people.key;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All keys in the order of their file: the first one writes, all read. */
public final class PersonKeys {
    private final PersonKey current;
    private final Map<String, PersonKey> byId = new LinkedHashMap<>();

    PersonKeys(List<PersonKey> keys) {
        current = keys.get(0);
        keys.forEach(key -> byId.put(key.id(), key));
    }

    /** The key that writes. */
    public PersonKey current() {
        return current;
    }

    /** The key of a name, if it is there. */
    public Optional<PersonKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Hashes under which an ID number may stand, one for each key. */
    public List<String> hashes(String number) {
        return byId.values().stream().map(key -> key.hash(number)).toList();
    }
}
