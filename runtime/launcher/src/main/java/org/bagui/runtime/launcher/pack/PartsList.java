package org.bagui.runtime.launcher.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The software bill of materials (CycloneDX, JSON) that the build makes of everything an edition may choose from, narrowed
 * to the jars of a package. What Maven knows of a jar is found by its name and version; its hash is that of the file there.
 */
final class PartsList {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ObjectNode list;

    private PartsList(ObjectNode list) {
        this.list = list;
    }

    static PartsList read(Path file) throws IOException {
        return new PartsList((ObjectNode) JSON.readTree(file.toFile()));
    }

    /** Returns the list of these jars, as the parts of an edition. */
    PartsList of(List<Path> jars, String edition, String version) throws IOException {
        Map<String, JsonNode> known = new HashMap<>();
        list.path("components").forEach(component -> known.put(fileName(component), component));
        ObjectNode narrowed = list.deepCopy();
        String root = "bagui-" + edition;
        ((ObjectNode) narrowed.path("metadata"))
                .putObject("component")
                .put("type", "application")
                .put("bom-ref", root)
                .put("name", root)
                .put("version", version);
        ArrayNode components = narrowed.putArray("components");
        Set<String> references = new HashSet<>();
        for (Path jar : jars) {
            ObjectNode component = component(jar, known.get(jar.getFileName().toString()));
            components.add(component);
            references.add(component.path("bom-ref").asText());
        }
        dependencies(narrowed, root, references);
        return new PartsList(narrowed);
    }

    void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), list);
    }

    /** Of a jar that the build did not bring, an operator's own bundle, only the file is known. */
    private static ObjectNode component(Path jar, JsonNode known) throws IOException {
        String file = jar.getFileName().toString();
        ObjectNode component = known == null
                ? JSON.createObjectNode()
                        .put("type", "library")
                        .put("bom-ref", file)
                        .put("name", file)
                : known.deepCopy();
        component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", Checksums.sha256(jar));
        return component;
    }

    private static String fileName(JsonNode component) {
        return component.path("name").asText() + "-" + component.path("version").asText() + ".jar";
    }

    private void dependencies(ObjectNode narrowed, String root, Set<String> references) {
        ArrayNode kept = narrowed.putArray("dependencies");
        ArrayNode all = kept.addObject().put("ref", root).putArray("dependsOn");
        references.stream().sorted().forEach(all::add);
        for (JsonNode dependency : list.path("dependencies")) {
            if (references.contains(dependency.path("ref").asText())) {
                ArrayNode on = kept.addObject()
                        .put("ref", dependency.path("ref").asText())
                        .putArray("dependsOn");
                dependency.path("dependsOn").forEach(other -> {
                    if (references.contains(other.asText())) {
                        on.add(other);
                    }
                });
            }
        }
    }
}
