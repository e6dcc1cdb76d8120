package org.bagui.runtime.launcher.edition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRequirement;

/** Something that a module of an edition needs and no module of it gives. */
record MissingRequirement(Module module, BundleRequirement need) {
    private static final Pattern NAMED = Pattern.compile("\\((?:osgi\\.[\\w.]+|objectClass)=([^)]+)\\)");
    private static final Pattern FROM = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");

    /** Says what is needed: {@code 包 package org.apache.poi.ss [5.5,6)}. */
    String text() {
        String kind =
                switch (need.getNamespace()) {
                    case "osgi.wiring.package" -> "包 package";
                    case "osgi.wiring.bundle", "osgi.wiring.host", "osgi.identity" -> "组件 bundle";
                    case "osgi.service" -> "服务 service";
                    case "osgi.extender", "osgi.implementation" -> "功能 extender";
                    default -> need.getNamespace();
                };
        return kind + " " + first(NAMED, filter()) + range();
    }

    /** Returns modules that give the same thing in a version that does not fit. */
    List<Module> nearMisses(List<Module> modules) {
        String name = first(NAMED, filter());
        return modules.stream()
                .filter(other -> other.revision().getDeclaredCapabilities(need.getNamespace()).stream()
                        .anyMatch(capability ->
                                name.equals(capability.getAttributes().get(need.getNamespace()))))
                .toList();
    }

    private String range() {
        String below = first(BELOW, filter());
        String from = first(FROM, filter().replace("(!(version>=" + below + "))", ""));
        return from.isEmpty() ? "" : " " + (below.isEmpty() ? from : "[" + from + "," + below + ")");
    }

    private String filter() {
        return need.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
