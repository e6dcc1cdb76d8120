package org.bagui.runtime.itest.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.RunningEdition;

/**
 * A city or pilot county with settings of its own, and who works there.
 *
 * @param place the city or county
 * @param county a county of it, or itself
 * @param administrator sets its settings
 * @param officer reports for the county
 */
record Tenant(String place, String county, OfficerClient administrator, OfficerClient officer) {
    static final String LEDGER = "org.bagui.plugin.ledger";
    static final String REPORTS = "org.bagui.plugin.reports";
    static final String COOPERATION = "org.bagui.plugin.laborcoop";

    static Tenant of(RunningEdition platform, String place, String county) {
        return new Tenant(
                place,
                county,
                OfficerClient.of(platform, place, "administrator"),
                OfficerClient.officer(platform, county));
    }

    /** Sets which modules are on. */
    Answer modules(List<String> enabled) {
        return administrator
                .client()
                .json("PUT", "tenants/" + place + "/modules", Map.of("enabled", enabled), "If-Match", "*");
    }

    /** Sets the fields that it adds to a register. */
    Answer fields(String register, List<Map<String, Object>> fields) {
        String path = "tenants/" + place + "/extension-fields/" + register;
        return administrator.client().json("PUT", path, Map.of("fields", fields), "If-Match", "*");
    }

    /** Values of a member of the items of a list. */
    List<String> names(String path, String member) {
        List<String> names = new ArrayList<>();
        officer.client()
                .read(path)
                .path("items")
                .forEach(item -> names.add(item.path(member).asText()));
        return names;
    }

    /** The interface as its officer has it. */
    JsonNode paths() {
        return officer.client().read("openapi.json").path("paths");
    }

    /** An extension field. */
    static Map<String, Object> field(String name, String type, String zh, boolean required) {
        return Map.of("name", name, "type", type, "title", Map.of("zh", zh, "en", name), "required", required);
    }

    /** An extension field that holds codes of a list. */
    static Map<String, Object> field(String name, String type, String zh, boolean required, String list) {
        Map<String, Object> field = new LinkedHashMap<>(field(name, type, zh, required));
        field.put("codeList", list);
        return field;
    }
}
