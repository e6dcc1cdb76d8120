package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.rest.dispatch.ApiDispatcher;
import org.bagui.runtime.rest.route.ResourceDescriptor;

/** Writes the OpenAPI 3.0 document of the resources and registers that there are. */
final class OpenApiDocument {
    private final Locale locale;

    OpenApiDocument(Locale locale) {
        this.locale = locale;
    }

    ObjectNode of(List<ResourceDescriptor> resources, List<RegisterDefinition> registers) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.0.3");
        document.putObject("info")
                .put("title", locale == Locale.ENGLISH ? "Bagui, interface version 1" : "八桂平台接口 第1版")
                .put("version", "1");
        document.putArray("servers").addObject().put("url", ApiDispatcher.BASE);
        document.putArray("security").addObject().putArray("token");
        ObjectNode paths = document.putObject("paths");
        operations(paths, resources, registers, components(document.putObject("components"), registers));
        return document;
    }

    private static void operations(
            ObjectNode paths,
            List<ResourceDescriptor> resources,
            List<RegisterDefinition> registers,
            JavaSchemas schemas) {
        TreeMap<String, TreeMap<String, List<OpenApiOperation>>> sorted = new TreeMap<>();
        for (ResourceDescriptor resource : resources) {
            resource.rules().forEach((method, rule) -> {
                if (!resource.isUnderRegister()) {
                    place(sorted, new OpenApiOperation(resource, method, rule, null, schemas));
                }
                for (RegisterDefinition register :
                        resource.isUnderRegister() ? registers : List.<RegisterDefinition>of()) {
                    place(sorted, new OpenApiOperation(resource, method, rule, register, schemas));
                }
            });
        }
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

    private JavaSchemas components(ObjectNode components, List<RegisterDefinition> registers) {
        ObjectNode schemas = components.putObject("schemas");
        RegisterSchemas entries = new RegisterSchemas(schemas, locale);
        registers.stream()
                .sorted(Comparator.comparing(RegisterDefinition::name))
                .forEach(entries::add);
        rollUp(schemas.putObject("RollUp"));
        problem(schemas.putObject("Problem"));
        components
                .putObject("responses")
                .putObject("Problem")
                .put("description", "refused (RFC 9457)")
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        return new JavaSchemas(schemas);
    }

    private static void rollUp(ObjectNode schema) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        properties.putObject("by").put("type", "array").putObject("items").put("type", "string");
        properties.putObject("measures").put("type", "array").putObject("items").put("type", "string");
        properties
                .putObject("rows")
                .put("type", "array")
                .putObject("items")
                .put("type", "object")
                .put("additionalProperties", true);
        properties.putObject("totals").put("type", "object").put("additionalProperties", true);
        properties
                .putObject("notEnabled")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
    }

    private static void problem(ObjectNode schema) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        for (String name : List.of("type", "title", "detail", "code", "traceId")) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        ObjectNode fault = properties.putObject("errors").put("type", "array").putObject("items");
        ObjectNode of = fault.put("type", "object").putObject("properties");
        for (String name : List.of("pointer", "cell", "field", "code", "severity", "message")) {
            of.putObject(name).put("type", "string");
        }
    }
}
