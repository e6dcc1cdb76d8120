package org.bagui.runtime.itest.modules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws which module uses which packages of which other, as Mermaid text. */
final class ModuleDiagram {
    private static final Map<String, String> LAYERS = new TreeMap<>(
            Map.of("core", "core", "plugin", "plugins", "runtime", "runtime", "wrap", "wrapped libraries"));

    private final List<BundleManifest> bundles;

    ModuleDiagram(List<BundleManifest> bundles) {
        this.bundles = bundles;
    }

    String text() {
        StringBuilder out = new StringBuilder("```mermaid\nflowchart BT\n");
        LAYERS.forEach((layer, title) -> {
            out.append("  subgraph ").append(layer).append("[\"").append(title).append("\"]\n");
            bundles.stream().filter(bundle -> bundle.layer().equals(layer)).forEach(bundle -> out.append("    ")
                    .append(bundle.module())
                    .append('\n'));
            out.append("  end\n");
        });
        bundles.forEach(bundle -> edges(bundle, out));
        return out.append("```\n").toString();
    }

    private void edges(BundleManifest from, StringBuilder out) {
        for (BundleManifest to : bundles) {
            TreeSet<String> used = new TreeSet<>(from.imports());
            used.retainAll(to.exports().keySet());
            if (to != from && !used.isEmpty()) {
                out.append("  ").append(from.module()).append(" -->");
                if (to.layer().equals("core")) {
                    out.append("|\"").append(labels(used)).append("\"|");
                }
                out.append(' ').append(to.module()).append('\n');
            }
        }
    }

    private static String labels(TreeSet<String> packages) {
        return packages.stream()
                .map(name -> name.replaceFirst("org\\.bagui\\.core\\.", ""))
                .map(name -> name.split("\\.")[0])
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
