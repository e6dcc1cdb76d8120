package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.rest.Answers;

/** What a request of an operation holds, and what its answers hold. */
final class OperationContents {
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
        ObjectNode body = to.putObject("requestBody").put("required", true);
        texts.javadoc()
                .of(method, method.getParameters()[at].getName())
                .ifPresent(text -> body.put("description", text));
        ObjectNode content = body.putObject("content");
        for (String type : consumed()) {
            ObjectNode schema = content.putObject(type).putObject("schema");
            if (type.endsWith("json") && isOf(Shape.Kind.ENTRY)) {
                boolean patch = method.isAnnotationPresent(javax.ws.rs.PATCH.class);
                schema.put("$ref", reference(patch ? "Change" : "Input"));
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

    /** Describes the answer, and each refusal by its status. */
    void responses(ObjectNode to, String verb, OperationCodes codes) {
        ObjectNode responses = to.putObject("responses");
        boolean empty = method.getReturnType() == void.class;
        ObjectNode good = responses.putObject(empty ? "204" : goodStatus(verb));
        good.put("description", document.texts().text(empty ? "done.empty" : "done"));
        if (!empty) {
            for (String type : produced()) {
                answer(good.withObject("/content").putObject(type).putObject("schema"), type);
            }
        }
        if (isOf(Shape.Kind.ENTRY)) {
            good.putObject("headers")
                    .putObject("ETag")
                    .put("description", document.texts().text("header.ETag"))
                    .putObject("schema")
                    .put("type", "string");
            if (verb.equals("get")) {
                responses.putObject("304").put("description", document.texts().text("done.known"));
            }
        }
        codes.all().forEach((status, names) -> responses
                .putObject(status.toString())
                .put("$ref", document.refusals().of(status, names)));
        responses.putObject("default").put("$ref", document.refusals().other());
    }

    /** A bare response has the status that the method gives it, which may be any good one. */
    private String goodStatus(String verb) {
        if (isOf(Shape.Kind.ENTRY)) {
            return verb.equals("post") ? "201" : "200";
        }
        return Response.class.isAssignableFrom(method.getReturnType()) ? "2XX" : "200";
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
