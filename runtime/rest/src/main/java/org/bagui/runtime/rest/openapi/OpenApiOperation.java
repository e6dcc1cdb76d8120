package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.rest.Answers;
import org.bagui.core.security.Permission;
import org.bagui.runtime.rest.route.MethodRule;
import org.bagui.runtime.rest.route.ResourceDescriptor;

/** One operation of the document, read from a resource method. */
final class OpenApiOperation {
    private final ResourceDescriptor resource;
    private final Method method;
    private final MethodRule rule;
    private final RegisterDefinition register;
    private final JavaSchemas schemas;

    /** @param register register for which the path is made concrete, or null */
    OpenApiOperation(
            ResourceDescriptor resource,
            Method method,
            MethodRule rule,
            RegisterDefinition register,
            JavaSchemas schemas) {
        this.resource = resource;
        this.method = method;
        this.rule = rule;
        this.register = register;
        this.schemas = schemas;
    }

    String path() {
        String prefix = register == null ? resource.prefix() : resource.prefix().replace("{register}", register.name());
        Path own = method.getAnnotation(Path.class);
        if (own == null || own.value().equals("/")) {
            return prefix;
        }
        // A pattern inside a place is JAX-RS's alone: {id: \d+} is {id} in the document.
        String template = own.value().replaceAll("\\{\\s*([\\w-]+)\\s*:[^{}]*}", "{$1}");
        return prefix + (template.startsWith("/") ? "" : "/") + template;
    }

    String verb() {
        return Stream.of(method.getAnnotations())
                .map(mark -> mark.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow()
                .value()
                .toLowerCase(Locale.ROOT);
    }

    void describe(ObjectNode to) {
        to.putArray("tags").add(register == null ? resource.segment() : register.name());
        to.put("operationId", operationId());
        to.put("x-permission", rule.permission());
        if (rule.permission().equals(Permission.ANONYMOUS)) {
            to.putArray("security");
        }
        parameters(to);
        body(to);
        responses(to);
    }

    private String operationId() {
        String path = path().replaceAll("[^A-Za-z0-9]+", "_");
        return verb() + path;
    }

    private void parameters(ObjectNode to) {
        Annotation[][] marks = method.getParameterAnnotations();
        for (int i = 0; i < marks.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            for (Annotation mark : marks[i]) {
                if (mark instanceof PathParam path && path().contains("{" + path.value() + "}")) {
                    parameter(to, "path", path.value(), String.class).put("required", true);
                } else if (mark instanceof QueryParam query) {
                    parameter(to, "query", query.value(), type);
                } else if (mark instanceof HeaderParam header && !header.value().equalsIgnoreCase("Content-Type")) {
                    parameter(to, "header", header.value(), String.class);
                }
            }
        }
    }

    private ObjectNode parameter(ObjectNode to, String in, String name, Class<?> type) {
        ObjectNode parameter = to.withArray("parameters").addObject();
        parameter.put("name", name).put("in", in);
        ObjectNode schema = parameter.putObject("schema");
        if (Collection.class.isAssignableFrom(type)) {
            schema.put("type", "array").putObject("items").put("type", "string");
        } else {
            schemas.describe(schema, type);
        }
        return parameter;
    }

    private void body(ObjectNode to) {
        int at = bodyParameter();
        if (at < 0) {
            return;
        }
        ObjectNode content = to.putObject("requestBody").put("required", true).putObject("content");
        for (String type : consumed()) {
            ObjectNode schema = content.putObject(type).putObject("schema");
            if (type.endsWith("json") && method.isAnnotationPresent(Shape.class) && register != null) {
                schema.put("$ref", reference("Input"));
            } else if (type.endsWith("json")) {
                schemas.describe(schema, method.getGenericParameterTypes()[at]);
            } else {
                schema.put("type", "string").put("format", "binary");
            }
        }
    }

    boolean takesJson() {
        return Stream.of(consumed()).anyMatch(type -> type.endsWith("json"));
    }

    private int bodyParameter() {
        Annotation[][] marks = method.getParameterAnnotations();
        for (int i = 0; i < marks.length; i++) {
            if (Stream.of(marks[i])
                    .noneMatch(mark -> mark.annotationType().getName().startsWith("javax.ws.rs."))) {
                return i;
            }
        }
        return -1;
    }

    private String[] consumed() {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes common = own != null ? own : method.getDeclaringClass().getAnnotation(Consumes.class);
        return common == null ? new String[] {"application/octet-stream"} : common.value();
    }

    private void responses(ObjectNode to) {
        ObjectNode responses = to.putObject("responses");
        boolean empty = method.getReturnType() == void.class;
        ObjectNode good = responses.putObject(empty ? "204" : "2XX").put("description", "done");
        if (!empty) {
            for (String type : produced()) {
                answer(good.withObject("/content").putObject(type).putObject("schema"), type);
            }
        }
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    private String[] produced() {
        Answers stated = method.getAnnotation(Answers.class);
        if (stated != null && stated.types().length > 0) {
            return stated.types();
        }
        Produces own = method.getAnnotation(Produces.class);
        Produces common = own != null ? own : method.getDeclaringClass().getAnnotation(Produces.class);
        return common == null ? new String[] {"application/json"} : common.value();
    }

    private void answer(ObjectNode schema, String type) {
        Shape shape = method.getAnnotation(Shape.class);
        if (shape != null && register != null) {
            switch (shape.value()) {
                case PAGE -> schema.put("$ref", reference("Page"));
                case ENTRY -> schema.put("$ref", reference("Entry"));
                case REVISIONS -> schema.put("$ref", reference("Revisions"));
                case ROLL_UP -> schema.put("$ref", "#/components/schemas/RollUp");
            }
        } else if (method.isAnnotationPresent(Answers.class)) {
            schemas.describe(schema, method.getAnnotation(Answers.class).value());
        } else if (type.endsWith("json")) {
            schemas.describe(schema, method.getGenericReturnType());
        } else {
            schema.put("type", "string");
        }
    }

    private String reference(String what) {
        return "#/components/schemas/" + RegisterSchemas.name(register, what);
    }
}
