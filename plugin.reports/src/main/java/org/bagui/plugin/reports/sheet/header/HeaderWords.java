package org.bagui.plugin.reports.sheet.header;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.csv.CsvFormat;
import org.bagui.core.csv.CsvParser;

/** The words that county sheets use for the columns of the known registers, from {@code header-words.csv}. */
public final class HeaderWords {

    private static final String RESOURCE = "/org/bagui/plugin/reports/header-words.csv";

    private final Map<String, Map<String, List<String>>> words;

    private HeaderWords(Map<String, Map<String, List<String>>> words) {
        this.words = words;
    }

    /** Reads the bundle's own list. */
    public static HeaderWords load() {
        Map<String, Map<String, List<String>>> words = new LinkedHashMap<>();
        try (CsvParser lines = CsvParser.utf8(HeaderWords.class.getResourceAsStream(RESOURCE), CsvFormat.STRICT)) {
            lines.next();
            for (List<String> parts = lines.next(); parts != null; parts = lines.next()) {
                words.computeIfAbsent(parts.get(0), register -> new LinkedHashMap<>())
                        .computeIfAbsent(parts.get(1), field -> new ArrayList<>())
                        .add(parts.get(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HeaderWords(words);
    }

    /** Gives the words by field of a register, the official title first; empty for a register that is not listed. */
    public Map<String, List<String>> of(String register) {
        return words.getOrDefault(register, Map.of());
    }
}
