package org.bagui.runtime.launcher.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A line of {@code -runbundles}: the symbolic name and the lowest version the resolver chose. */
record ResolvedBundle(String symbolicName, String version) {
    private static final Pattern LINE = Pattern.compile("([\\w.-]+);version='\\[([^,]+),");

    static List<ResolvedBundle> read(Path bndrun) throws IOException {
        String text = Files.readString(bndrun);
        int start = text.indexOf("-runbundles:");
        if (start < 0) {
            throw new IOException(bndrun + " is not resolved: run ./bagui resolve");
        }
        return LINE.matcher(text.substring(start))
                .results()
                .map(found -> new ResolvedBundle(found.group(1), found.group(2)))
                .toList();
    }
}
