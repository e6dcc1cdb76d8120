package org.bagui.plugin.reports.imports.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bagui.plugin.reports.imports.outcome.RowOutcome.Kind;

/**
 * A file of outcomes in the order of the rows. A page is found by reading over the lines before it: a hundred thousand
 * rows take well below a second, and nothing of them is kept.
 */
public record OutcomeFile(Path path) {
    private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(RowOutcome.class);

    /** At most so many outcomes of a kind, or of all where it is null, of rows after one. */
    public List<RowOutcome> page(Kind kind, int after, int limit) {
        List<RowOutcome> page = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && page.size() < limit; line = lines.readLine()) {
                boolean wanted = kind == null || line.charAt(0) == kind.name().charAt(0);
                if (wanted && Integer.parseInt(line, 1, line.indexOf('\t'), 10) > after) {
                    page.add(parse(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }

    /** Rows with faults, one after another. */
    public Faulty faulty() {
        return new Faulty(path);
    }

    private static RowOutcome parse(String line) throws JsonProcessingException {
        return JSON.readValue(line.substring(line.indexOf('\t') + 1));
    }

    /** Reads rows with faults from top to bottom. */
    public static final class Faulty implements Closeable {
        private final BufferedReader lines;

        private Faulty(Path path) {
            try {
                lines = Files.newBufferedReader(path, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The next row with a fault, or null after the last. */
        public RowOutcome next() {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    boolean clean = line.endsWith("\"errors\":[],\"warnings\":[]}");
                    if (!clean) {
                        return parse(line);
                    }
                }
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
