package org.bagui.runtime.itest.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a page that is made from what was built, between the lines {@code <!-- name -->} and {@code <!-- /name -->}.
 * {@code -Dbagui.golden=write} writes it anew, else it is compared.
 */
public record GoldenSection(Path page, String name) {
    /** Compares the part with a text that ends with its line, or writes it. */
    public void compare(String text) throws IOException {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- /" + name + " -->";
        String whole = Files.readString(page);
        int from = whole.indexOf(begin) + begin.length();
        int to = whole.indexOf(end);
        assertTrue(from >= begin.length() && to >= from, page + " lacks the lines " + begin.strip() + " and " + end);
        if ("write".equals(System.getProperty("bagui.golden"))) {
            Files.writeString(page, whole.substring(0, from) + text + whole.substring(to));
            return;
        }
        assertEquals(text, whole.substring(from, to), page + " is stale: run ./bagui test -Dbagui.golden=write");
    }
}
