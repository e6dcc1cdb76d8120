package org.bagui.runtime.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;

/**
 * Someone at work with one register.
 *
 * @param client client, signed in
 * @param register name of the register
 * @param place place of the account
 * @param month month of entries that name none
 */
public record RegisterClient(RestClient client, String register, String place, String month) {
    /** Path of the register's entries. */
    public String entries() {
        return "registers/" + register + "/entries";
    }

    /** Sends an entry, of {@link #month} where it names none and the register has months. */
    public Answer sends(Map<String, Object> entry) {
        Map<String, Object> body = new LinkedHashMap<>(entry);
        if (isMonthly()) {
            body.putIfAbsent("period", month);
        }
        return client.post(entries(), body);
    }

    /** Exports what the place has. */
    public Answer exports(String format) {
        return client.get("registers/" + register + "/export?format=" + format + monthly());
    }

    /** Imports what an answer has brought, for the own place. */
    public Answer imports(Answer file, String mode) {
        return imports(file.header("Content-Type").split(";")[0], file.body(), mode);
    }

    /** Imports a file for the own place; mode is {@code preview}, {@code atomic} or {@code rowwise}. */
    public Answer imports(String type, byte[] file, String mode) {
        String path = "registers/" + register + "/imports?jurisdiction=" + place + "&mode=" + mode + monthly();
        return client.send("POST", path, type, file);
    }

    /** The register as it describes itself. */
    public JsonNode describes() {
        return client.read("registers/" + register);
    }

    /** Whether the platform serves a way below the register, as in {@code /export}. */
    boolean serves(String way) {
        return client.read("openapi.json").path("paths").has("/registers/" + register + way);
    }

    List<DescribedField> fields() {
        return StreamSupport.stream(describes().path("fields").spliterator(), false)
                .map(DescribedField::new)
                .toList();
    }

    private boolean isMonthly() {
        return describes().path("period").asText().equals("month");
    }

    private String monthly() {
        return isMonthly() ? "&period=" + month : "";
    }
}
