package org.bagui.core.codelist.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bagui.core.csv.CsvFormat;
import org.bagui.core.csv.CsvParser;
import org.bagui.core.csv.CsvSyntaxException;

/** Reads the CSV tables that lie beside the product's own classes. */
public final class ResourceTable {
    private ResourceTable() {}

    /**
     * Hands each row of a resource to the reader.
     *
     * @throws IllegalStateException if the resource is not there or is no table: the product itself is broken
     */
    public static void read(Class<?> beside, String resource, Consumer<TableRow> reader) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing beside " + beside.getName());
            }
            CsvParser parser = CsvParser.utf8(in, CsvFormat.STRICT);
            List<String> header = parser.nextFilled();
            if (header == null) {
                throw new IllegalStateException("resource " + resource + " is empty");
            }
            Map<String, Integer> columns = new HashMap<>();
            header.forEach(name -> columns.put(name, columns.size()));
            for (List<String> cells = parser.nextFilled(); cells != null; cells = parser.nextFilled()) {
                reader.accept(new TableRow(parser.line(), columns, cells));
            }
        } catch (CsvSyntaxException e) {
            throw new IllegalStateException("resource " + resource + " is no table", e);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " cannot be read", e);
        }
    }
}
