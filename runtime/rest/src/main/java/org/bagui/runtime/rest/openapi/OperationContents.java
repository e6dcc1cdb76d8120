package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.MayBeEmpty;

/** What a request of an operation holds, and what its answers hold. */
final class OperationContents {
    private static final String NO_CONTENT = "204";
    private static final String KNOWN = "304";

    private final Method method;
    private final RegisterDefinition register;
    private final DocumentContext document;

    OperationContents(Method method, RegisterDefinition register, DocumentContext document) {
        this.method = method;
        this.register = register;
        this.document = document;
    }

    boolean takesJson() {
        return Stream.of(consumed()).anyMatch(type -> type.endsWith("json"));
    }

    /** Whether it answers that of a register. */
    boolean isOf(Shape.Kind kind) {
        Shape shape = method.getAnnotation(Shape.class);
        return register != null && shape != null && shape.value() == kind;
    }

    /** Describes the body, if there is one, and tells what it may be refused for. */
    void body(ObjectNode to, OperationCodes codes) {
        int at = bodyParameter();
        if (at < 0) {
            return;
        }
        DocumentTexts texts = document.texts();
        ObjectNode body = to.putObject("requestBody")
                .put("required", !method.getParameters()[at].isAnnotationPresent(MayBeEmpty.class));
        texts.javadoc()
                .of(method, method.getParameters()[at].getName())
                .ifPresent(text -> body.put("description", text));
        ObjectNode content = body.putObject("content");
        for (String type : consumed()) {
            ObjectNode schema = content.putObject(type).putObject("schema");
            if (type.endsWith("json") && isOf(Shape.Kind.ENTRY)) {
                boolean patch = method.isAnnotationPresent(javax.ws.rs.PATCH.class);
                schema.put("$ref", reference(patch ? "Change" : "Input"));
            } else if (type.endsWith("json") && isOf(Shape.Kind.STEP)) {
                schema.put("$ref", reference("Step"));
            } else if (type.endsWith("json")) {
                document.schemas().describe(schema, method.getGenericParameterTypes()[at]);
            } else {
                schema.put("type", "string").put("format", "binary");
            }
        }
        codes.body(takesJson());
    }

    private int bodyParameter() {
        for (int i = 0; i < method.getParameterCount(); i++) {
            boolean bound = Stream.of(method.getParameterAnnotations()[i])
                    .anyMatch(mark -> mark.annotationType().getName().startsWith("javax.ws.rs."));
            if (!bound) {
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

    /** Describes the answer by its statuses, and each refusal by its own. */
    void responses(ObjectNode to, String verb, OperationCodes codes) {
        ObjectNode responses = to.putObject("responses");
        for (String status : statuses(verb)) {
            DocumentTexts texts = document.texts();
            ObjectNode good = responses
                    .putObject(status)
                    .put("description", texts.find("done." + status).orElseGet(() -> texts.text("done")));
            if (status.equals(NO_CONTENT) || status.equals(KNOWN)) {
                continue;
            }
            for (String type : produced()) {
                answer(good.withObject("/content").putObject(type).putObject("schema"), type);
            }
            if (isOf(Shape.Kind.ENTRY) || isOf(Shape.Kind.STEP)) {
                good.putObject("headers")
                        .putObject("ETag")
                        .put("description", texts.text("header.ETag"))
                        .putObject("schema")
                        .put("type", "string");
            }
        }
        codes.all().forEach((status, names) -> {
            if (!responses.has(status.toString())) {
                responses
                        .putObject(status.toString())
                        .put("$ref", document.refusals().of(status, names));
            }
        });
        responses.putObject("default").put("$ref", document.refusals().other());
    }

    /** A bare response has the statuses that are stated for it; where none are, it may have any good one. */
    private List<String> statuses(String verb) {
        Answers stated = method.getAnnotation(Answers.class);
        if (stated != null && stated.status().length > 0) {
            return IntStream.of(stated.status()).mapToObj(Integer::toString).toList();
        }
        if (isOf(Shape.Kind.ENTRY)) {
            return verb.equals("post") ? List.of("201") : verb.equals("get") ? List.of("200", KNOWN) : List.of("200");
        }
        if (isOf(Shape.Kind.STEP)) {
            return List.of("200");
        }
        if (method.getReturnType() == void.class) {
            return List.of(NO_CONTENT);
        }
        return List.of(Response.class.isAssignableFrom(method.getReturnType()) ? "2XX" : "200");
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
                case ENTRY, STEP -> schema.put("$ref", reference("Entry"));
                case REVISIONS -> schema.put("$ref", reference("Revisions"));
                case ROLL_UP -> schema.put("$ref", "#/components/schemas/RollUp");
            }
        } else if (method.isAnnotationPresent(Answers.class)) {
            document.schemas()
                    .describe(schema, method.getAnnotation(Answers.class).value());
        } else if (type.endsWith("json")) {
            document.schemas().describe(schema, method.getGenericReturnType());
        } else {
            schema.put("type", "string");
        }
    }

    private String reference(String what) {
        return "#/components/schemas/" + RegisterSchemas.name(register, what);
    }
}
