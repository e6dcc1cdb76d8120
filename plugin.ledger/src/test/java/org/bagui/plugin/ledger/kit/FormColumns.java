package org.bagui.plugin.ledger.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The columns of the forms as the project's column list has them. */
public final class FormColumns {
    /**
     * A column.
     *
     * @param form name of the form
     * @param header Chinese header
     * @param field name in the list, snake_case
     * @param type type as written
     * @param unit unit, or empty
     * @param required {@code Y}, {@code N}, {@code C} or {@code auto}
     * @param every {@code month} or {@code year}
     */
    public record Column(
            String form, String header, String field, String type, String unit, String required, String every) {
        /** Name in the interface. */
        public String name() {
            StringBuilder name = new StringBuilder();
            for (String word : field.split("_")) {
                name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
            return name.toString();
        }
    }

    private FormColumns() {}

    /** Columns of one form in order. */
    public static List<Column> of(String form) {
        try (InputStream in = FormColumns.class.getResourceAsStream("/form_columns.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(FormColumns::cells)
                    .filter(cells -> cells.get(0).equals(form))
                    .map(cells -> new Column(
                            cells.get(0),
                            cells.get(2),
                            cells.get(3),
                            cells.get(4),
                            cells.get(5),
                            cells.get(6),
                            cells.get(10)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
