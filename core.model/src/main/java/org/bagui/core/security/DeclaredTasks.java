package org.bagui.core.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.plugin.PlatformOnly;

/** Tasks as a module has declared them. */
@PlatformOnly
public final class DeclaredTasks implements TaskActors {
    /** Where a module declares its tasks. */
    public static final String FILE = "OSGI-INF/bagui/tasks.properties";

    private static final String EVERYWHERE = "everywhere";

    /** Declared by a task that needs no permission, but a place beside its caller's. */
    private static final String PLACE = "place";

    /** What people decide, not tasks. */
    private static final Set<String> NEVER = Set.of(
            Permission.ACCOUNTS_MANAGE,
            Permission.AUDIT_READ,
            Permission.PEOPLE_REVEAL,
            Permission.REFERENCE_WRITE,
            Permission.TENANTS_MANAGE);

    private final Map<String, Set<String>> tasks = new TreeMap<>();

    /**
     * Reads a declaration; null where a module has none.
     *
     * @throws IllegalArgumentException for a task that declares nothing, or what none can
     */
    public DeclaredTasks(InputStream file) throws IOException {
        Properties lines = new Properties();
        if (file != null) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        for (String task : lines.stringPropertyNames()) {
            Set<String> declared = Stream.of(lines.getProperty(task).split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
            if (declared.isEmpty() || declared.stream().anyMatch(NEVER::contains)) {
                throw new IllegalArgumentException("a task may not declare this: " + task + " = " + declared);
            }
            tasks.put(task, declared);
        }
    }

    @Override
    public Actor at(String task, PlaceCode place) {
        String name = task + ":" + place.text();
        return new Actor(name, name, place, Set.of(), permissions(task));
    }

    @Override
    public Actor besides(String task, Actor by) {
        Set<String> both = new HashSet<>(by.permissions());
        both.addAll(permissions(task));
        return by.with(Set.copyOf(both));
    }

    @Override
    public Scope everywhere(String task) {
        if (!declared(task).contains(EVERYWHERE)) {
            throw new IllegalArgumentException("not declared for all places: " + task);
        }
        return Scope.everywhere();
    }

    private Set<String> permissions(String task) {
        return declared(task).stream()
                .filter(word -> !word.equals(EVERYWHERE) && !word.equals(PLACE))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> declared(String task) {
        Set<String> declared = tasks.get(task);
        if (declared == null) {
            throw new IllegalArgumentException("not declared in " + FILE + ": " + task);
        }
        return declared;
    }
}
