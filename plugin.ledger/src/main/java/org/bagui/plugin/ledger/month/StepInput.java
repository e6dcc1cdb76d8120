package org.bagui.plugin.ledger.month;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;

/**
 * What is said with a step; most steps need no word, and no body.
 *
 * @param reason why; needed to return and to reopen, and with {@code missing}
 * @param missing codes of places whose month is not accepted, and that the submission goes up without
 */
public record StepInput(String reason, List<String> missing) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST = 500;

    /** The body of a step; an empty one says nothing. */
    static StepInput read(InputStream body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(MOST_BYTES);
        if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
            return new StepInput(null, List.of());
        }
        try {
            StepInput read = JSON.readValue(bytes, StepInput.class);
            if (read == null) {
                throw Problem.of(400, "body-required");
            }
            return new StepInput(read.reason, read.missing == null ? List.of() : read.missing);
        } catch (UnrecognizedPropertyException unknown) {
            throw Refusal.of(Parameters.shown(unknown.getPropertyName()), "unknown-field");
        } catch (JacksonException wrong) {
            throw Problem.causedBy(wrong, 400, "malformed-json", 1);
        }
    }

    /** The reason, or null where none is given and none is needed. */
    String reasonFor(MonthStep step) {
        return step.needsReason() || !missing.isEmpty()
                ? Refusal.required("reason", reason, LONGEST)
                : Refusal.optional("reason", reason, LONGEST);
    }
}
