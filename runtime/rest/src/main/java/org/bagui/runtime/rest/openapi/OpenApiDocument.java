package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.rest.dispatch.ApiDispatcher;
import org.bagui.runtime.rest.route.ResourceDescriptor;

/** Writes the OpenAPI 3.0 document of the resources and registers that there are. */
final class OpenApiDocument {
    private final DocumentTexts texts;
    private final CodeLists lists;

    OpenApiDocument(DocumentTexts texts, CodeLists lists) {
        this.texts = texts;
        this.lists = lists;
    }

    ObjectNode of(List<ResourceDescriptor> resources, List<RegisterDefinition> registers) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.0.3");
        ObjectNode info = document.putObject("info");
        info.put("title", texts.text("title"))
                .put("description", texts.text("description"))
                .put("version", "1");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.putArray("servers").addObject().put("url", ApiDispatcher.BASE);
        document.putArray("security").addObject().putArray("token");
        ArrayNode tags = document.putArray("tags");
        ObjectNode paths = document.putObject("paths");
        operations(tags, paths, resources, registers, components(document.putObject("components"), registers));
        return document;
    }

    private static void operations(
            ArrayNode tags,
            ObjectNode paths,
            List<ResourceDescriptor> resources,
            List<RegisterDefinition> registers,
            DocumentContext document) {
        TreeMap<String, TreeMap<String, List<OpenApiOperation>>> sorted = new TreeMap<>();
        for (ResourceDescriptor resource : resources) {
            resource.rules().forEach((method, rule) -> {
                if (!resource.isUnderRegister()) {
                    place(sorted, new OpenApiOperation(resource, method, rule, null, document));
                }
                boolean ofCycle = method.isAnnotationPresent(OfLifeCycle.class);
                for (RegisterDefinition register :
                        resource.isUnderRegister() ? registers : List.<RegisterDefinition>of()) {
                    if (ofCycle && register.lifeCycle().isEmpty()) {
                        continue;
                    }
                    place(sorted, new OpenApiOperation(resource, method, rule, register, document));
                }
            });
        }
        TreeMap<String, String> groups = new TreeMap<>();
        sorted.values().stream()
                .flatMap(verbs -> verbs.values().stream())
                .flatMap(List::stream)
                .forEach(operation -> groups.computeIfAbsent(operation.tag(), tag -> operation.tagText()));
        groups.forEach((tag, text) -> tags.addObject().put("name", tag).put("description", text));
        sorted.forEach((path, verbs) -> {
            ObjectNode at = paths.putObject(path);
            verbs.forEach((verb, operations) -> describe(at.putObject(verb), operations));
        });
    }

    private static void place(
            TreeMap<String, TreeMap<String, List<OpenApiOperation>>> sorted, OpenApiOperation operation) {
        sorted.computeIfAbsent(operation.path(), path -> new TreeMap<>())
                .computeIfAbsent(operation.verb(), verb -> new ArrayList<>())
                .add(operation);
    }

    /** One operation, told by its method for JSON; methods for other media types add what they take. */
    private static void describe(ObjectNode to, List<OpenApiOperation> operations) {
        List<OpenApiOperation> jsonFirst = operations.stream()
                .sorted(Comparator.comparing(OpenApiOperation::takesJson).reversed())
                .toList();
        jsonFirst.get(0).describe(to);
        for (OpenApiOperation other : jsonFirst.subList(1, jsonFirst.size())) {
            ObjectNode described = JsonNodeFactory.instance.objectNode();
            other.describe(described);
            described.withObject("/requestBody/content").properties().forEach(type -> to.withObject(
                            "/requestBody/content")
                    .set(type.getKey(), type.getValue()));
        }
    }

    private DocumentContext components(ObjectNode components, List<RegisterDefinition> registers) {
        ObjectNode schemas = components.putObject("schemas");
        RegisterSchemas entries = new RegisterSchemas(schemas, texts, new CodeSchemas(lists, texts));
        registers.stream()
                .sorted(Comparator.comparing(RegisterDefinition::name))
                .forEach(entries::add);
        new FixedSchemas(schemas, texts).add();
        RefusalResponses refusals = new RefusalResponses(components.putObject("responses"), texts);
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", texts.text("token"));
        return new DocumentContext(texts, new JavaSchemas(schemas, texts), refusals);
    }
}
