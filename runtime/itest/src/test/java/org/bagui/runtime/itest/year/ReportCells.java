package org.bagui.runtime.itest.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bagui.runtime.itest.fixture.Compared;

/**
 * Compares the tables of a report cell by cell; a number that nobody expects is a difference.
 *
 * @param compared keeps what differs
 */
record ReportCells(Compared compared) {
    /** Rows by the text of their first column. */
    void named(String what, JsonNode table, Map<String, Map<String, BigDecimal>> expected) {
        named(what, table, expected, table.path("columns").path(0).path("key").asText());
    }

    /** Rows by the text of a column; all other cells are words, or numbers of the row that is expected. */
    void named(String what, JsonNode table, Map<String, Map<String, BigDecimal>> expected, String by) {
        Map<String, JsonNode> rows = new HashMap<>();
        table.path("rows")
                .forEach(row ->
                        rows.put(row.path("cells").path(column(table, by)).asText(), row.path("cells")));
        compared.set(what + " rows", new TreeSet<>(expected.keySet()), new TreeSet<>(rows.keySet()));
        compared.value(
                what + " number of rows", expected.size(), table.path("rows").size());
        rows.forEach((name, cells) -> cells(what + " " + name, table, cells, expected.getOrDefault(name, Map.of())));
    }

    /** Rows in an order; null where no cell may hold a number. */
    void numbered(String what, JsonNode table, List<Map<String, BigDecimal>> expected) {
        if (expected != null) {
            compared.value(
                    what + " number of rows",
                    expected.size(),
                    table.path("rows").size());
        }
        for (int i = 0; i < table.path("rows").size(); i++) {
            Map<String, BigDecimal> row = expected == null || i >= expected.size() ? Map.of() : expected.get(i);
            cells(what + " row " + i, table, table.path("rows").path(i).path("cells"), row);
        }
    }

    private void cells(String what, JsonNode table, JsonNode cells, Map<String, BigDecimal> expected) {
        for (int i = 0; i < cells.size(); i++) {
            JsonNode column = table.path("columns").path(i);
            boolean isText = column.path("kind").asText().equalsIgnoreCase("text");
            String key = column.path("key").asText();
            if (!isText) {
                compared.number(what + " " + key, expected.get(key), cells.path(i));
            } else {
                compared.value(
                        what + " " + key + " is a text", true, cells.path(i).isTextual());
            }
        }
    }

    private static int column(JsonNode table, String key) {
        return table.path("columns").findValuesAsText("key").indexOf(key);
    }
}
