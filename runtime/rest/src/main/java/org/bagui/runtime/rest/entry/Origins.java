package org.bagui.runtime.rest.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.spi.OriginNames;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Tells people through what an entry was written: {@code import:17} as an import with the name of its file. */
@Component(service = Origins.class)
public class Origins {
    private final Messages messages;
    private final Map<OriginNames, Named> names = new ConcurrentHashMap<>();
    private final PluginCalls plugins;

    /** Origins with these texts, {@code origin.<kind>}. */
    @Activate
    public Origins(@Reference Messages messages, @Reference PluginCalls plugins) {
        this.messages = messages;
        this.plugins = plugins;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addNames(OriginNames added) {
        OriginNames called = plugins.around(OriginNames.class, added);
        names.put(added, new Named(Set.copyOf(called.kinds()), called));
    }

    void removeNames(OriginNames removed) {
        names.remove(removed);
    }

    /** Who names origins of which kinds. */
    private record Named(Set<String> kinds, OriginNames called) {}

    /**
     * An origin, taken apart.
     *
     * @param kind word of the kind: {@code import}, {@code undo}
     * @param title what the kind is called
     * @param id what stands behind the kind, or null
     * @param name what people call it, or null
     */
    record Told(String kind, String title, String id, String name) {}

    /** What there is to tell of origins, by origin; the names of one kind are asked for together. */
    Map<String, Told> tell(Actor actor, Collection<String> origins, Locale locale) {
        Map<String, List<String>> keys =
                origins.stream().filter(Objects::nonNull).distinct().collect(Collectors.groupingBy(Origins::lastKind));
        Map<String, Told> told = new HashMap<>();
        keys.forEach((kind, same) -> {
            Map<String, String> named = named(actor, kind, same);
            same.forEach(origin -> told.put(origin, told(origin, named.get(key(origin)), locale)));
        });
        return told;
    }

    private Map<String, String> named(Actor actor, String kind, List<String> origins) {
        for (Named some : names.values()) {
            if (some.kinds().contains(kind)) {
                return some.called()
                        .names(
                                actor,
                                origins.stream().map(Origins::key).distinct().toList());
            }
        }
        return Map.of();
    }

    private Told told(String origin, String name, Locale locale) {
        int colon = origin.indexOf(':');
        String kind = colon < 0 ? origin : origin.substring(0, colon);
        String key = "origin." + kind;
        String title = messages.text(null, key, locale, List.of());
        return new Told(kind, title.equals(key) ? kind : title, colon < 0 ? null : origin.substring(colon + 1), name);
    }

    /** Kind of the innermost origin: {@code import} of {@code undo:import:17}. */
    private static String lastKind(String origin) {
        String[] parts = origin.split(":");
        return parts[Math.max(0, parts.length - 2)];
    }

    private static String key(String origin) {
        return origin.substring(origin.lastIndexOf(':') + 1);
    }
}
