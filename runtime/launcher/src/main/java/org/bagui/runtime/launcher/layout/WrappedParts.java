package org.bagui.runtime.launcher.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Completes the list of parts: a wrapped library is no dependency of the distribution but stands inside one of our bundles,
 * so it becomes a part of that bundle's entry. What a wrap holds is what its {@code bnd.bnd} names.
 */
final class WrappedParts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path wraps;

    /** The wraps of that folder, each built, with a list of its own dependencies in {@code target/sbom.json}. */
    WrappedParts(Path wraps) {
        this.wraps = wraps;
    }

    /** Reads the list at {@code from} and writes the whole one to {@code to}. */
    void complete(Path from, Path to) throws IOException {
        JsonNode list = read(from);
        for (JsonNode component : list.path("components")) {
            Path wrap = wraps.resolve(component.path("name").asText().replaceFirst("^wrap\\.", ""));
            if (component.path("name").asText().startsWith("wrap.") && Files.isDirectory(wrap)) {
                add((ObjectNode) component, wrap);
            }
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(to.toFile(), list);
    }

    /** The plugin that makes the lists does not work offline; a build that never was online has empty ones. */
    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(
                Files.exists(file)
                        ? Files.readString(file)
                        : "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"metadata\":{}}");
    }

    private static void add(ObjectNode bundle, Path wrap) throws IOException {
        String held = Files.readString(wrap.resolve("bnd.bnd"));
        ArrayNode parts = bundle.putArray("components");
        for (JsonNode part : read(wrap.resolve("target/sbom.json")).path("components")) {
            String name = part.path("name").asText();
            if (held.contains("@" + name + "-") || held.contains("=" + name + "-")) {
                parts.add(part);
            }
        }
    }
}
