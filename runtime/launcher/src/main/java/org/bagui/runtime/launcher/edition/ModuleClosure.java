package org.bagui.runtime.launcher.edition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagui.runtime.launcher.LauncherException;
import org.osgi.framework.wiring.BundleRequirement;

/**
 * Finds what named modules need besides, out of the bundles of a distribution. The build's resolver has chosen these, so
 * each need has one giver, or several that the build chose together.
 */
final class ModuleClosure {
    private final ModuleSpace space;
    private final Set<Module> chosen = new LinkedHashSet<>();
    private final Deque<Module> open = new ArrayDeque<>();

    private ModuleClosure(ModuleSpace space) {
        this.space = space;
    }

    /** Returns the named modules with all that they need; needs that no bundle meets are left open. */
    static Set<Module> of(ModuleSpace space, Collection<String> names) {
        ModuleClosure closure = new ModuleClosure(space);
        for (String name : names) {
            closure.choose(space.find(name)
                    .orElseThrow(() -> new LauncherException("没有名为 " + name + " 的组件：请把它的 jar 放入 bundles 目录"
                            + " No such bundle: put its jar into the folder bundles")));
        }
        closure.fill();
        return closure.chosen;
    }

    private void fill() {
        List<Module> given = new ArrayList<>(List.of(space.framework()));
        given.addAll(chosen);
        while (!open.isEmpty()) {
            for (BundleRequirement need : open.remove().needs()) {
                if (given.stream().noneMatch(module -> module.gives(need))) {
                    giver(need).ifPresent(module -> {
                        choose(module);
                        given.add(module);
                    });
                }
            }
        }
    }

    private void choose(Module module) {
        if (chosen.add(module)) {
            open.add(module);
        }
    }

    /** The newest that gives it; of equal ones the first by name. */
    private Optional<Module> giver(BundleRequirement need) {
        return space.modules().stream()
                .filter(module -> module.gives(need))
                .min(Comparator.comparing((Module module) -> module.revision().getVersion())
                        .reversed()
                        .thenComparing(Module::name));
    }
}
