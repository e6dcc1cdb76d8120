package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.rest.Parameters;

/** The parameters of an operation, each with what it means and with an example. */
final class OperationParameters {
    private final Method method;
    private final String path;
    private final DocumentContext document;
    private final RegisterDefinition register;

    OperationParameters(Method method, String path, DocumentContext document, RegisterDefinition register) {
        this.method = method;
        this.path = path;
        this.document = document;
        this.register = register;
    }

    /** Describes them, and tells what they may be refused for. */
    void describe(ObjectNode to, OperationCodes codes) {
        for (Parameter parameter : method.getParameters()) {
            for (Annotation mark : parameter.getAnnotations()) {
                if (mark instanceof PathParam place && path.contains("{" + place.value() + "}")) {
                    parameter(to, "path", place.value(), parameter, String.class)
                            .put("required", true);
                    codes.place(place.value());
                } else if (mark instanceof QueryParam query) {
                    parameter(to, "query", query.value(), parameter, parameter.getType());
                    codes.query(query.value());
                } else if (mark instanceof HeaderParam header && !header.value().equalsIgnoreCase("Content-Type")) {
                    parameter(to, "header", header.value(), parameter, String.class);
                    codes.header(header.value());
                }
            }
        }
    }

    private ObjectNode parameter(ObjectNode to, String in, String name, Parameter of, Class<?> type) {
        ObjectNode parameter = to.withArray("parameters").addObject();
        parameter.put("name", name).put("in", in);
        DocumentTexts texts = document.texts();
        texts.either("parameter." + name, texts.javadoc().of(method, of.getName()))
                .ifPresent(text -> parameter.put("description", text));
        ObjectNode schema = parameter.putObject("schema");
        boolean many = Collection.class.isAssignableFrom(type);
        if (many) {
            schema.put("type", "array").putObject("items").put("type", "string");
        } else if (of.isAnnotationPresent(Min.class)) {
            schema.put("type", "integer").put("format", "int32");
            schema.put("minimum", of.getAnnotation(Min.class).value());
            schema.put("maximum", of.getAnnotation(Max.class).value());
        } else if (isFlag(of)) {
            schema.put("type", "boolean");
        } else {
            document.schemas().describe(schema, type);
        }
        String example = example(name);
        if (example != null && many) {
            parameter.putArray("example").add(example);
        } else if (example != null && schema.path("type").asText().equals("string")) {
            parameter.put("example", example);
        }
        return parameter;
    }

    /** Resources take texts, so that each says itself what is wrong with one; what they are is told beside. */
    private static boolean isFlag(Parameter of) {
        Pattern pattern = of.getAnnotation(Pattern.class);
        return pattern != null && pattern.regexp().equals(Parameters.FLAG);
    }

    /** The example of the name; where it names fields of the register, one that has them. */
    private String example(String name) {
        if (register != null) {
            switch (name) {
                case "where":
                    return filterable() + "=" + 1;
                case "sort":
                    return "-" + filterable();
                case "fields":
                    return "id," + filterable();
                case "measures":
                    return register.fields().stream()
                            .filter(field -> field.measure() != null)
                            .map(FieldDefinition::name)
                            .findFirst()
                            .orElse("count");
                default:
            }
        }
        return document.texts().find("parameter-example." + name).orElse(null);
    }

    private String filterable() {
        return register.fields().stream()
                .filter(field -> !field.system() && field.filterable())
                .map(FieldDefinition::name)
                .findFirst()
                .orElse("id");
    }
}
