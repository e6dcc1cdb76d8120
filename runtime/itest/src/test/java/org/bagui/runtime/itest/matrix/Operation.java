package org.bagui.runtime.itest.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bagui.runtime.itest.contract.DocumentedBody;

/**
 * An operation as the OpenAPI document tells of it.
 *
 * @param verb method
 * @param path path with its parameters in braces, without the leading slash
 * @param permission permission that it asks for
 * @param query names of its query parameters
 * @param type content type of its body, or null
 * @param body a whole body made of the schema's examples, or null
 */
record Operation(String verb, String path, String permission, Set<String> query, String type, JsonNode body) {
    private static final String JSON = "application/json";

    /** Parent of the places whose shapes everybody may see. */
    private static final String REGION = "450000";

    /** Values with which an operation is asked once each. */
    private static final Map<String, List<String>> VARIANTS =
            Map.of("format", List.of("csv", "xlsx", "xls", "json"), "mode", List.of("preview", "rowwise"));

    /** What ends something comes after what works with it. */
    private static final List<String> LAST = List.of(
            "POST imports/{id}/undo",
            "DELETE laborcoop/",
            "DELETE ledger/own-enterprise/",
            "DELETE persons/",
            "DELETE roles/",
            "DELETE place-shapes",
            "PUT ledger/reporting-list",
            "PUT ledger/officers",
            "POST ledger/officers/hand-over",
            "POST laborcoop/pairings/{id}/renew",
            "POST laborcoop/pairings/{id}/end",
            "DELETE registers/",
            "PUT code-lists/{list}",
            "PUT tenants/{code}/modules",
            "POST accounts/{username}/reset",
            "POST accounts/{username}/password",
            "DELETE accounts/",
            "DELETE sessions/");

    /** Every operation of the document. */
    static List<Operation> of(JsonNode document) {
        List<Operation> found = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(one -> found.add(of(document, one.getKey(), path.getKey(), one.getValue()))));
        return found;
    }

    private static Operation of(JsonNode document, String verb, String path, JsonNode told) {
        Set<String> query = new HashSet<>();
        for (JsonNode parameter : told.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                query.add(parameter.path("name").asText());
            }
        }
        JsonNode content = told.at("/requestBody/content");
        String type = content.isEmpty()
                ? null
                : content.has(JSON) ? JSON : content.fieldNames().next();
        JsonNode body = JSON.equals(type)
                ? new DocumentedBody(document, content.path(JSON).path("schema")).whole()
                : null;
        String permission = told.path("x-permission").asText();
        return new Operation(verb.toUpperCase(Locale.ROOT), path.substring(1), permission, query, type, body);
    }

    /** Method and path, the same for every register that has it. */
    String general() {
        return verb + " " + path.replaceAll("^registers/[a-z-]+", "registers/*");
    }

    /** Whether it may change what is kept. */
    boolean writes() {
        return !verb.equals("GET");
    }

    /** How late it comes among those that write. */
    int rank() {
        for (int i = LAST.size() - 1; i >= 0; i--) {
            if ((verb + " " + path).startsWith(LAST.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether a request of it says which place it is about: by its path or by a parameter. */
    boolean isAimed() {
        return query.contains("jurisdiction") || path.matches(".*[{](id|username|place|code)[}].*");
    }

    /** Whether a request of it names a thing that may be there or not. */
    boolean namesThing() {
        return path.matches(".*[{](id|username|role)[}].*");
    }

    /** The query strings with which a place is asked about; {@code @other} stands for the id of another thing of its kind. */
    List<String> queries(String place, String month) {
        List<String> queries = new ArrayList<>(List.of(""));
        add(queries, "jurisdiction", List.of(place));
        if (!path.startsWith("registers/") || Entries.isMonthly(path.split("/")[1])) {
            add(queries, "period", List.of(month));
        }
        if (path.startsWith("ledger/officers")) {
            add(queries, "register", List.of("park"));
        }
        if (path.equals("laborcoop/distances") && verb.equals("PUT")) {
            add(queries, "source", List.of("example&date=2026-01-31"));
        }
        if (path.equals("place-shapes") && !writes()) {
            add(queries, "parent", List.of(REGION));
            add(queries, "level", List.of("city"));
        }
        add(queries, "with", List.of("@other"));
        VARIANTS.forEach((name, values) -> add(queries, name, values));
        return queries;
    }

    private void add(List<String> queries, String name, List<String> values) {
        if (query.contains(name)) {
            List<String> longer = queries.stream()
                    .flatMap(before ->
                            values.stream().map(value -> before + (before.isEmpty() ? "?" : "&") + name + "=" + value))
                    .toList();
            queries.clear();
            queries.addAll(longer);
        }
    }

    @Override
    public String toString() {
        return verb + " /" + path;
    }
}
