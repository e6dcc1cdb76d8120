package org.bagui.plugin.laborcoop.pairing;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * What is said with a confirmation; the body may be left out where nothing is to be said.
 *
 * @param contact whom the proposing side calls, where the proposal does not say
 * @param agreementNumber number of the agreement; needed with a partner outside Guangxi, whose word it
 *     stands for; another than the proposal's is refused
 */
record Confirmation(ContactOfficer contact, String agreementNumber) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 16 * 1024;

    static Confirmation read(InputStream body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(MOST_BYTES);
        if (bytes.length == 0) {
            return new Confirmation(null, null);
        }
        try {
            Confirmation read = JSON.readValue(bytes, Confirmation.class);
            if (read == null) {
                throw Problem.of(400, "body-required");
            }
            return read;
        } catch (UnrecognizedPropertyException unknown) {
            throw Refusal.of(Parameters.shown(unknown.getPropertyName()), "unknown-field");
        } catch (JacksonException wrong) {
            throw Problem.causedBy(wrong, 400, "malformed-json", 1);
        }
    }

    String number() {
        return Wording.optional("agreementNumber", agreementNumber, TermsInput.LONGEST_NUMBER);
    }
}
