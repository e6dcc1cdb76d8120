package org.bagui.plugin.reports.sheet.header;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        try (InputStream in = HeaderWords.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(",", 3);
                words.computeIfAbsent(parts[0], register -> new LinkedHashMap<>())
                        .computeIfAbsent(parts[1], field -> new ArrayList<>())
                        .add(parts[2]);
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
