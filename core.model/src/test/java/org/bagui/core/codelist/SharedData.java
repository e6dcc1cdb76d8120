package org.bagui.core.codelist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** Tables of the field that tests compare with: copies in the test resources, and the shared folder beside the project. */
public final class SharedData {
    private SharedData() {}

    /** Rows of a table in the test resources, by column. */
    public static List<Map<String, String>> copy(String name) {
        try (InputStream in = SharedData.class.getResourceAsStream("/shared/" + name)) {
            return rows(new String(
                    Objects.requireNonNull(in, name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a table of the shared folder; the test is skipped, by the file's name, where the folder is missing. */
    public static List<Map<String, String>> table(String name) {
        try {
            return rows(Files.readString(file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the shared folder; the test is skipped, by the file's name, where the folder is missing. */
    public static Path file(String name) {
        Path folder = folder();
        boolean there = folder != null && Files.isRegularFile(folder.resolve(name));
        Assumptions.assumeTrue(there, () -> "shared/data/" + name + " is not there; set -Dbagui.shared=<shared/data>");
        return folder.resolve(name);
    }

    private static Path folder() {
        String set = System.getProperty("bagui.shared");
        if (set != null) {
            return Path.of(set);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return at.resolve("shared/data");
            }
        }
        return null;
    }

    /** A reader of its own, so that the product's parser is not checked against itself. */
    private static List<Map<String, String>> rows(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(cells);
                    cells = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.get(0).get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
