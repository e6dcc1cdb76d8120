package org.bagui.runtime.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is derived from a register's class and seen by others, as text that can be reviewed. */
final class DerivedForms {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final RegisterClient officer;

    DerivedForms(RegisterClient officer) {
        this.officer = officer;
    }

    /** The register's schemas in the OpenAPI document: an entry, and what is entered of it. */
    String interfaceSchema() {
        JsonNode document = officer.client().read("openapi.json");
        ObjectNode part = JSON.createObjectNode();
        ObjectNode schemas = part.putObject("schemas");
        for (String what : List.of("Entry", "Input")) {
            String name = schema() + what;
            schemas.set(name, document.path("components").path("schemas").path(name));
        }
        try {
            return JSON.writeValueAsString(part) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The header of the exported workbook: each column's cell, its title and the field that it stands for. */
    String workbookColumns() {
        JsonNode preview =
                officer.imports(officer.exports("xlsx"), "preview").orThrow().json();
        List<String> lines = new ArrayList<>();
        preview.path("columns")
                .forEach(column -> lines.add(column.path("cell").asText() + " "
                        + column.path("header").asText() + " = "
                        + column.path("field").asText("-")));
        return String.join("\n", lines) + "\n";
    }

    private String schema() {
        return Arrays.stream(officer.register().split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
