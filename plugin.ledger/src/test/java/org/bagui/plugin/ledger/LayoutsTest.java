package org.bagui.plugin.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.bagui.plugin.ledger.kit.FormColumns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official layouts of both attachments show every column of their forms once, the name of the enterprise first. */
class LayoutsTest {
    @ParameterizedTest
    @CsvSource({"enterprise-profile,enterprise_info", "labour-demand,labour_demand"})
    void everyColumnOfTheFormIsThere(String register, String form) throws IOException {
        List<String> shown = StreamSupport.stream(
                        layout(register).path("columns").spliterator(), false)
                .map(column -> column.path("field").asText())
                .toList();
        Set<String> wanted = new TreeSet<>();
        FormColumns.of(form).forEach(column -> wanted.add(column.name()));
        // The sheet names its month in the line above; which of two posts of one name a row is must be told.
        wanted.remove("period");
        if (register.equals("labour-demand")) {
            wanted.add("ordinal");
        }
        assertEquals(wanted, new TreeSet<>(shown));
        assertEquals(wanted.size(), shown.size());
        assertEquals(List.of("enterpriseName", "uscc"), shown.subList(0, 2));
    }

    @ParameterizedTest
    @CsvSource({"enterprise-profile", "labour-demand"})
    void everyTextIsThereInBothLanguages(String register) throws IOException {
        JsonNode layout = layout(register);
        for (String name : List.of("attachment", "title", "line", "totals", "signature")) {
            for (String language : List.of("zh", "en")) {
                assertFalse(layout.path(name).path(language).asText().isBlank(), name + " " + language);
            }
        }
    }

    private static JsonNode layout(String register) throws IOException {
        String file = "/OSGI-INF/registers/" + register + ".layout.json";
        try (InputStream in = LayoutsTest.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
