package org.bagui.plugin.reports.sheet.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** The relations of a part to other parts of the container (ECMA-376 part 2, 9.3). */
public final class XlsxRelations {

    private static final int MAX = 10_000;

    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();

    private XlsxRelations() {}

    /**
     * Reads the relations of a part; none where it has none.
     *
     * @param part name of the part, empty for the container itself
     */
    public static XlsxRelations read(ZipParts parts, String part) {
        XlsxRelations relations = new XlsxRelations();
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String rels = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        if (!parts.has(rels)) {
            return relations;
        }
        try (XmlScanner xml = new XmlScanner(parts.open(rels), 0)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DOCUMENT_END; event = xml.next()) {
                if (event == XmlScanner.Event.START && "Relationship".equals(xml.name())) {
                    relations.add(xml, folder);
                }
            }
        }
        return relations;
    }

    private void add(XmlScanner xml, String folder) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id == null || type == null || target == null || targets.size() >= MAX) {
            return;
        }
        if (!"External".equals(xml.attribute("TargetMode"))) {
            targets.put(id, resolve(folder, target));
            types.put(id, type);
        }
    }

    private static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target : folder + target;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if ("..".equals(step)) {
                steps.pollLast();
            } else if (!step.isEmpty() && !".".equals(step)) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** Target of a relation, or null. */
    public String targetOf(String id) {
        return targets.get(id);
    }

    String type(String id) {
        return types.get(id);
    }

    /** Gives the target of the first relation of a type, by the last word of the type's name; null where none is. */
    public String target(String kind) {
        for (Map.Entry<String, String> type : types.entrySet()) {
            if (type.getValue().endsWith("/" + kind)) {
                return targets.get(type.getKey());
            }
        }
        return null;
    }
}
