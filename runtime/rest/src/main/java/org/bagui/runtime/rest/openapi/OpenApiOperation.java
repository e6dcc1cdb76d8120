package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Permission;
import org.bagui.runtime.rest.route.MethodRule;
import org.bagui.runtime.rest.route.ResourceDescriptor;

/** One operation of the document, read from a resource method. */
final class OpenApiOperation {
    private static final String PLATFORM = "org.bagui.runtime.";

    private final ResourceDescriptor resource;
    private final Method method;
    private final MethodRule rule;
    private final RegisterDefinition register;
    private final DocumentContext document;
    private final OperationContents contents;

    /** @param register register for which the path is made concrete, or null */
    OpenApiOperation(
            ResourceDescriptor resource,
            Method method,
            MethodRule rule,
            RegisterDefinition register,
            DocumentContext document) {
        this.resource = resource;
        this.method = method;
        this.rule = rule;
        this.register = register;
        this.document = document;
        this.contents = new OperationContents(method, register, document);
    }

    String path() {
        return register == null ? template() : template().replace("{register}", register.name());
    }

    /** The path with the place of the register, where it stands under one. */
    private String template() {
        Path own = method.getAnnotation(Path.class);
        if (own == null || own.value().equals("/")) {
            return resource.prefix();
        }
        // A pattern inside a place is JAX-RS's alone: {id: \d+} is {id} in the document.
        String template = own.value().replaceAll("\\{\\s*([\\w-]+)\\s*:[^{}]*}", "{$1}");
        return resource.prefix() + (template.startsWith("/") ? "" : "/") + template;
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

    boolean takesJson() {
        return contents.takesJson();
    }

    /** Name of the group it stands in. */
    String tag() {
        return register == null ? resource.segment() : register.name();
    }

    /** What the group is. */
    String tagText() {
        DocumentTexts texts = document.texts();
        if (register != null) {
            return texts.text("tag.register", register.titles().in(texts.locale()));
        }
        Class<?> type = resource.instance().getClass();
        return texts.either("tag." + resource.segment(), texts.javadoc().of(type))
                .map(DocumentTexts::first)
                .orElse(resource.segment());
    }

    void describe(ObjectNode to) {
        to.putArray("tags").add(tag());
        to.put("operationId", verb() + id(path()));
        texts(to);
        to.put("x-permission", rule.permission());
        boolean open = rule.permission().equals(Permission.ANONYMOUS);
        if (open) {
            to.putArray("security");
        }
        OperationCodes codes = new OperationCodes().common(!open);
        if (!resource.module().startsWith(PLATFORM)) {
            codes.ofModule();
        }
        if (register != null) {
            codes.of(
                    register,
                    rule.parameters().containsKey("period") || template().endsWith("carry-forward"));
        }
        new OperationParameters(method, path(), document, register).describe(to, codes);
        contents.body(to, codes);
        if (!verb().equals("get")) {
            codes.change();
            if (register != null || template().matches(".*/entries(/\\{id})?")) {
                codes.write();
            }
        }
        document.texts().javadoc().thrown(method).ifPresent(codes::told);
        contents.responses(to, verb(), codes);
    }

    /** Says in a sentence what it does, and then all there is to know; a method without a text has its address alone. */
    private void texts(ObjectNode to) {
        DocumentTexts texts = document.texts();
        Optional<String> text = texts.either(
                "operation." + verb() + id(template()), texts.javadoc().of(method));
        String of = register == null ? "" : register.titles().in(texts.locale());
        String first = text.map(DocumentTexts::first).orElse(verb().toUpperCase(Locale.ROOT) + " " + path());
        to.put("summary", register == null ? first : texts.text("operation.of", of, first));
        StringBuilder all = new StringBuilder(text.orElse(first));
        texts.javadoc().thrown(method).ifPresent(thrown -> all.append("\n\n")
                .append(texts.text("operation.refuses"))
                .append(" ")
                .append(thrown.replace("\n", "; ")));
        all.append("\n\n").append(texts.text("operation.permission", rule.permission()));
        to.put("description", all.toString());
    }

    private static String id(String path) {
        return path.replaceAll("[^A-Za-z0-9]+", "_");
    }
}
