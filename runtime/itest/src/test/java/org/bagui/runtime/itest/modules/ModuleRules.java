package org.bagui.runtime.itest.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules between modules (CONTRIBUTING.md gives their reasons), checked on what was built. */
final class ModuleRules {
    private static final Set<String> LAYERS = Set.of("core", "plugin", "runtime", "wrap");
    /** What the core must not know: it stays usable without a web server, a workbook or a certain JPA provider. */
    private static final List<String> FOREIGN_TO_CORE =
            List.of("javax.ws.rs", "javax.servlet", "org.apache.poi", "org.dhatim", "org.eclipse.persistence");

    /** The package that writes registers past the pipeline. */
    private static final String STORE = "org.bagui.core.persistence.store";

    private static final String WORKBOOK_ROOM = "plugin.reports";

    private ModuleRules() {}

    /** Returns one sentence for each rule that a bundle breaks. */
    static List<String> violations(List<BundleManifest> bundles) {
        List<String> found = new ArrayList<>();
        for (BundleManifest bundle : bundles) {
            if (!LAYERS.contains(bundle.layer())) {
                found.add(bundle.module() + " belongs to no layer of " + LAYERS);
            }
            if (!bundle.layer().equals("wrap")) {
                imports(bundle, found);
                exports(bundle, found);
            }
            if (bundle.requiredBundles() != null) {
                found.add(bundle.module() + " requires bundles instead of importing packages");
            }
        }
        return found;
    }

    private static void imports(BundleManifest bundle, List<String> found) {
        for (String name : bundle.imports()) {
            boolean own = bundle.exports().containsKey(name);
            if (name.startsWith("org.bagui.") && !name.startsWith("org.bagui.core.") && !own) {
                found.add(bundle.module() + " imports " + name + ", but only core packages may be imported");
            }
            if (bundle.layer().equals("core") && FOREIGN_TO_CORE.stream().anyMatch(name::startsWith)) {
                found.add(bundle.module() + " imports " + name + ", which the core must not know");
            }
            if (bundle.layer().equals("plugin") && name.equals(STORE)) {
                found.add(bundle.module() + " imports " + name + ", but plugins write through RegisterService");
            }
            boolean workbook = name.startsWith("org.apache.poi") || name.startsWith("org.dhatim");
            if (workbook && !bundle.module().equals(WORKBOOK_ROOM)) {
                found.add(bundle.module() + " imports " + name + ", but only " + WORKBOOK_ROOM + " knows workbooks");
            }
        }
    }

    private static void exports(BundleManifest bundle, List<String> found) {
        String layer = "org.bagui." + bundle.layer() + ".";
        bundle.exports().forEach((name, version) -> {
            if (!name.startsWith(layer)) {
                found.add(bundle.module() + " exports " + name + ", which is not of its layer");
            }
            if (!version.matches("[1-9]\\d*\\.\\d+\\.\\d+")) {
                found.add(bundle.module() + " exports " + name + " without a version of three numbers");
            }
            if (name.contains(".internal")) {
                found.add(bundle.module() + " exports the internal package " + name);
            }
        });
    }
}
