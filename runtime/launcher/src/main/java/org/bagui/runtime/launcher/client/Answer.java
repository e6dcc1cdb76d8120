package org.bagui.runtime.launcher.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * An answer of the platform.
 *
 * @param request method and path of what was asked, without parameters
 * @param status HTTP status
 * @param headers headers
 * @param body body, which may be empty
 */
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body as JSON, or null where it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Value of a header, or null. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** Code of the problem that the answer tells, or null. */
    public String problem() {
        JsonNode json = status >= 400 ? json() : null;
        return json == null ? null : json.path("code").asText(null);
    }

    /** The answer itself, if it is none of a refusal or a failure. */
    public Answer orThrow() {
        if (status >= 300) {
            String problem = problem();
            throw new RefusedException(
                    problem == null ? "HTTP " + status : problem,
                    "请求被拒绝 Refused: " + request + " " + status + " " + text());
        }
        return this;
    }
}
