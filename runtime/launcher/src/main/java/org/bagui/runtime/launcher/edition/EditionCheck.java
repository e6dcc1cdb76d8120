package org.bagui.runtime.launcher.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bagui.runtime.launcher.BundleSpec;
import org.bagui.runtime.launcher.EditionDefinition;

/** Explains why the bundles of an edition do not fit together: who needs what, and who would give it. */
final class EditionCheck {
    private static final int NAMED = 3;

    private final EditionDefinition edition;
    private final List<Path> available;

    /** The check of an edition; {@code available} are all jars of the distribution. */
    EditionCheck(EditionDefinition edition, List<Path> available) {
        this.edition = edition;
        this.available = available;
    }

    /** Returns one entry a reason, empty where everything fits. */
    List<String> faults() {
        List<Path> missing = edition.missing();
        if (!missing.isEmpty()) {
            return missing.stream()
                    .map(jar -> "缺少文件 bundles/" + jar.getFileName()
                            + "：请放回，或重新构建 The jar is missing: put it back, or build again")
                    .toList();
        }
        List<Path> jars = edition.bundles().stream().map(BundleSpec::file).toList();
        try (ModuleSpace own = ModuleSpace.of(jars)) {
            List<MissingRequirement> lacks = lacks(own);
            return lacks.isEmpty() ? own.unresolved() : explained(lacks);
        }
    }

    private static List<MissingRequirement> lacks(ModuleSpace own) {
        List<Module> givers = new ArrayList<>(own.modules());
        givers.add(own.framework());
        List<MissingRequirement> lacks = new ArrayList<>();
        for (Module module : own.modules()) {
            module.needs().stream()
                    .filter(need -> givers.stream().noneMatch(giver -> giver.gives(need)))
                    .forEach(need -> lacks.add(new MissingRequirement(module, need)));
        }
        return lacks;
    }

    /** One line for all that one module lacks of one giver. */
    private List<String> explained(List<MissingRequirement> lacks) {
        try (ModuleSpace all = ModuleSpace.of(available)) {
            Map<String, List<MissingRequirement>> grouped = lacks.stream()
                    .collect(Collectors.groupingBy(
                            lack -> lack.module().name() + "\n" + remedy(lack, all.modules()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            return grouped.entrySet().stream()
                    .map(group -> sentence(
                            group.getValue(),
                            group.getKey().substring(group.getKey().indexOf('\n') + 1)))
                    .toList();
        }
    }

    private static String sentence(List<MissingRequirement> lacks, String remedy) {
        String needed =
                lacks.stream().limit(NAMED).map(MissingRequirement::text).collect(Collectors.joining(", "));
        int more = lacks.size() - NAMED;
        return lacks.get(0).module().name() + " 需要 needs " + needed + (more > 0 ? " 等，另有 and " + more + " 项 more" : "")
                + ": " + remedy;
    }

    private String remedy(MissingRequirement lack, List<Module> all) {
        for (Module module : all) {
            if (module.gives(lack.need())) {
                return "由 " + module.name()
                        + " 提供，不在本版本中 which would give it, is not in this edition: bagui edition add " + edition.name()
                        + " " + module.shortName();
            }
        }
        for (Module near : lack.nearMisses(all)) {
            return near.name() + " " + near.revision().getVersion() + " 提供的是另一版本，请换用相配的组件"
                    + " gives another version of it: take bundles that fit each other";
        }
        return "没有组件提供它，请把提供它的 jar 放入 bundles 目录后再添加 no bundle here gives it: put one that does into the folder"
                + " bundles, and add it";
    }
}
