package org.bagui.runtime.rest.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.rest.json.Json;
import org.bagui.runtime.rest.metrics.Metrics;
import org.bagui.runtime.rest.problem.Problems;
import org.bagui.runtime.rest.problem.Refusals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes what a resource gave, or why it refused, into the response that goes out. */
@Component(service = ResponseFactory.class)
public final class ResponseFactory {
    private final Json json;
    private final Problems problems;
    private final Metrics metrics;
    private final RequestContextHolder requests;

    /** Answers in this JSON, with these texts of refusals. */
    @Activate
    public ResponseFactory(
            @Reference Json json,
            @Reference Problems problems,
            @Reference Metrics metrics,
            @Reference RequestContextHolder requests) {
        this.json = json;
        this.problems = problems;
        this.metrics = metrics;
        this.requests = requests;
    }

    /** The response to a call; whatever is thrown becomes a refusal. */
    Response sent(Call call, Callable<Object> work) {
        Response response;
        try {
            response = prepared(call, work.call());
        } catch (Throwable thrown) {
            // Nothing may escape: an error of a plugin must not reach the server, where it would show its innards.
            Problem refusal = Refusals.of(thrown);
            metrics.refuse(call.route(), call.method(), refusal.status(), refusal.code());
            response = problems.response(thrown, call.locale(), call.traceId(), call.register(), call.place());
        }
        headers(call, response);
        if (!(response.getEntity() instanceof StreamingOutput)) {
            metrics.record(call.route(), call.method(), response.getStatus(), call.nanos());
            call.end();
        }
        return response;
    }

    private Response prepared(Call call, Object result) throws JsonProcessingException {
        Response response = result instanceof Response given
                ? given
                : result == null
                        ? Response.noContent().build()
                        : Response.ok(result).build();
        Object entity = response.getEntity();
        if (entity == null) {
            return response;
        }
        Response.ResponseBuilder builder = Response.fromResponse(response);
        MediaType type = response.getMediaType() != null ? response.getMediaType() : call.produced();
        if (call.method().equals("HEAD")) {
            return builder.entity(null).type(type).build();
        }
        int status = response.getStatus();
        if (entity instanceof StreamingOutput stream) {
            return builder.entity(guarded(call, status, stream)).type(type).build();
        }
        if (entity instanceof InputStream bytes) {
            StreamingOutput copy = out -> {
                try (bytes) {
                    bytes.transferTo(out);
                }
            };
            return builder.entity(guarded(call, status, copy)).type(type).build();
        }
        byte[] bytes = bytes(entity);
        return builder.entity(bytes)
                .header(HttpHeaders.CONTENT_LENGTH, bytes.length)
                .type(type == null ? MediaType.APPLICATION_JSON_TYPE : type)
                .build();
    }

    private byte[] bytes(Object entity) throws JsonProcessingException {
        if (entity instanceof byte[] ready) {
            return ready;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return json.mapper().writeValueAsBytes(entity);
    }

    /** A stream during which the thread still serves the call, and after which the call is done. */
    private StreamingOutput guarded(Call call, int status, StreamingOutput stream) {
        return out -> {
            requests.enter(call);
            try {
                stream.write(out);
            } finally {
                requests.leave();
                metrics.record(call.route(), call.method(), status, call.nanos());
                call.end();
            }
        };
    }

    private static void headers(Call call, Response response) {
        var headers = response.getHeaders();
        headers.putSingle("Trace-Id", call.traceId());
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putIfAbsent("Content-Security-Policy", list("default-src 'none'; frame-ancestors 'none'"));
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, list("no-store"));
        headers.putIfAbsent(HttpHeaders.VARY, list("Accept-Language"));
        if (call.isAbandoned()) {
            headers.putSingle("Connection", "close");
        }
        if (call.allowed() != null) {
            headers.putSingle(HttpHeaders.ALLOW, call.allowed());
        }
    }

    private static List<Object> list(String value) {
        return new ArrayList<>(List.of(value));
    }
}
