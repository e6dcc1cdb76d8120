package org.bagui.runtime.rest.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.Fault;
import org.bagui.runtime.rest.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes refusals as problem+json (RFC 9457) in the language of the caller; never a stack trace, never SQL. */
@Component(service = Problems.class)
public final class Problems {
    /** Content type of refusals. */
    public static final String TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Json json;
    private final Messages messages;
    private final RegisterService registers;
    private final FaultTexts texts;

    /** Refusals with these texts; faults show the titles of the registers' fields. */
    @Activate
    public Problems(@Reference Json json, @Reference Messages messages, @Reference RegisterService registers) {
        this.json = json;
        this.messages = messages;
        this.registers = registers;
        this.texts = new FaultTexts(messages);
    }

    /** The response for something thrown outside of any resource. */
    public Response response(Throwable thrown, Locale locale, String traceId, String register) {
        return response(thrown, locale, traceId, register, null);
    }

    /**
     * The response for anything thrown.
     *
     * @param register register that the request is about, or null
     * @param place place that it is addressed to, or null
     */
    public Response response(Throwable thrown, Locale locale, String traceId, String register, PlaceCode place) {
        Problem problem = Refusals.of(thrown);
        if (problem.status() >= 500) {
            log(problem, thrown, traceId);
        }
        Response.ResponseBuilder builder = Response.status(problem.status())
                .type(TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(body(problem, locale, traceId, register, place));
        if (problem.status() == 401) {
            builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 429 || problem.status() == 503) {
            boolean stated = !problem.args().isEmpty() && problem.args().get(0) instanceof Number;
            builder.header(
                    HttpHeaders.RETRY_AFTER, stated ? problem.args().get(0).toString() : "1");
        }
        return builder.build();
    }

    private static void log(Problem problem, Throwable thrown, String traceId) {
        if (problem.status() == 503) {
            // One line: a plugin that fails with each call must not flood the log by this way.
            LOG.warn(
                    "traceId {}: {} {} {}",
                    traceId,
                    problem.code(),
                    problem.args(),
                    String.valueOf(problem.getCause()));
        } else {
            LOG.error("traceId {}", traceId, thrown);
        }
    }

    private byte[] body(Problem problem, Locale locale, String traceId, String register, PlaceCode place) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator to = json.factory().createGenerator(out)) {
            to.writeStartObject();
            to.writeStringField("type", "urn:bagui:problem:" + problem.code());
            to.writeStringField("title", title(problem, locale));
            to.writeNumberField("status", problem.status());
            to.writeStringField("detail", messages.text(register, "problem." + problem.code(), locale, problem.args()));
            to.writeStringField("code", problem.code());
            to.writeStringField("traceId", traceId);
            if (!problem.faults().isEmpty()) {
                to.writeArrayFieldStart("errors");
                String of = problem.register() == null ? register : problem.register();
                RegisterDefinition definition = definition(of, place);
                for (int i = 0; i < problem.faults().size(); i++) {
                    String cell =
                            problem.cells().isEmpty() ? null : problem.cells().get(i);
                    write(to, problem.faults().get(i), cell, locale, definition);
                }
                to.writeEndArray();
            }
            for (Map.Entry<String, Object> member : problem.members().entrySet()) {
                to.writeFieldName(member.getKey());
                json.mapper().writeValue(to, member.getValue());
            }
            to.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private RegisterDefinition definition(String register, PlaceCode place) {
        if (register == null) {
            return null;
        }
        return (place == null ? registers.definition(register) : registers.definition(register, place)).orElse(null);
    }

    private String title(Problem problem, Locale locale) {
        return messages.text(null, "status." + problem.status(), locale, List.of());
    }

    private void write(JsonGenerator to, Fault fault, String cell, Locale locale, RegisterDefinition definition)
            throws IOException {
        to.writeStartObject();
        if (fault.field() != null) {
            if (cell == null) {
                to.writeStringField("pointer", "/" + fault.field());
            } else if (!cell.isEmpty()) {
                to.writeStringField("cell", cell);
            }
            to.writeStringField("field", fault.field());
        }
        if (fault.row() > 1) {
            to.writeNumberField("row", fault.row());
        }
        to.writeStringField("code", fault.code());
        if (fault.severity() != null) {
            to.writeStringField("severity", fault.severity().word());
        }
        to.writeStringField("message", texts.text(fault, locale, definition));
        to.writeEndObject();
    }
}
