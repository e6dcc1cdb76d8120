package org.bagui.runtime.itest.modules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds optional imports that nobody meets although classes that our code reaches name a class of them. */
final class OptionalImports {
    private static final Set<String> JDK = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toSet());

    private final Map<String, BundleClasses> exporters = new HashMap<>();
    private final Set<Place> seen = new HashSet<>();
    private final Deque<Place> open = new ArrayDeque<>();
    private final Map<String, String> unmet = new TreeMap<>();

    /** A class of a bundle. */
    private record Place(BundleClasses bundle, String name) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && place.bundle == bundle && place.name.equals(name);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(bundle) + 31 * name.hashCode();
        }
    }

    private OptionalImports(List<BundleClasses> bundles) {
        bundles.forEach(bundle -> bundle.exports().forEach(exported -> exporters.putIfAbsent(exported, bundle)));
        bundles.stream()
                .filter(bundle ->
                        bundle.name().startsWith("org.bagui.") && !bundle.name().startsWith("org.bagui.wrap."))
                .forEach(ours -> ours.classes().keySet().forEach(name -> reach(new Place(ours, name))));
    }

    /** Bundle and package, as in {@code a.bundle: a.package}, to a class that needs it. */
    static Map<String, String> unmet(List<BundleClasses> bundles) {
        OptionalImports imports = new OptionalImports(bundles);
        while (!imports.open.isEmpty()) {
            imports.follow(imports.open.poll());
        }
        return imports.unmet;
    }

    private void reach(Place place) {
        if (seen.add(place)) {
            open.add(place);
        }
    }

    private void follow(Place place) {
        BundleClasses bundle = place.bundle();
        for (String named : bundle.classes().getOrDefault(place.name(), Set.of())) {
            int dot = named.lastIndexOf('.');
            String inside = dot < 0 ? "" : named.substring(0, dot);
            if (bundle.classes().containsKey(named)) {
                reach(new Place(bundle, named));
            } else if (exporters.containsKey(inside)) {
                reach(new Place(exporters.get(inside), named));
            } else if (bundle.optional().contains(inside) && !JDK.contains(inside)) {
                unmet.putIfAbsent(bundle.name() + ": " + inside, place.name());
            }
        }
    }
}
