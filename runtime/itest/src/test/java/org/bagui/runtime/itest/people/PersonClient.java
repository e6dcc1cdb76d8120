package org.bagui.runtime.itest.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;

/** Someone at work with people. */
record PersonClient(RestClient client) {
    static PersonClient of(OfficerClient officerClient) {
        return new PersonClient(officerClient.client());
    }

    Answer sends(String idNumber, String name) {
        return client.post("persons", Map.of("idNumber", idNumber, "name", name));
    }

    /** Registers at the own place what must be taken, and returns the id. */
    String registers(String idNumber, String name) {
        return sends(idNumber, name).orThrow().json().path("id").asText();
    }

    JsonNode looksUp(String idNumber) {
        return client.post("persons/look-up", Map.of("idNumber", idNumber))
                .orThrow()
                .json()
                .path("items");
    }

    Answer reveals(String id, String reason) {
        return client.post("persons/" + id + "/full", Map.of("reason", reason));
    }

    Answer erases(String id) {
        return client.exchange("DELETE", "persons/" + id, null, null);
    }

    Answer withdraws(String id, int consent) {
        return client.exchange("POST", "persons/" + id + "/consents/" + consent + "/withdraw", null, null);
    }
}
