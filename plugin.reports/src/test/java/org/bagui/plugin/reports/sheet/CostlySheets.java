package org.bagui.plugin.reports.sheet;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Sheets that are within every limit of size and cost far more than they hold. */
public final class CostlySheets {
    private CostlySheets() {}

    /** A table whose cells refer to so many long texts, each to any of them. */
    public static Path randomTexts(Path file, List<String> titles, int texts, int rows) throws IOException {
        Random random = new Random(18);
        return XlsxParts.ofRows(out -> {
                    head(out, titles);
                    for (int row = 0; row < rows; row++) {
                        out.write("<row>");
                        for (int column = 0; column < titles.size(); column++) {
                            out.write("<c t='s'><v>" + random.nextInt(texts) + "</v></c>");
                        }
                        out.write("</row>");
                    }
                })
                .part("xl/sharedStrings.xml", out -> {
                    out.write("<sst>");
                    String same = "长".repeat(140);
                    for (int text = 0; text < texts; text++) {
                        out.write("<si><t>" + text + same + "</t></si>");
                    }
                    out.write("</sst>");
                })
                .save(file);
    }

    /** A table with so many tags, which say nothing, behind its head. */
    public static Path tags(Path file, List<String> titles, int tags) throws IOException {
        return XlsxParts.ofRows(out -> {
                    head(out, titles);
                    Random random = new Random(18);
                    String many = "<a/>".repeat(29);
                    out.write("<row>");
                    for (int tag = 0; tag < tags; tag += 30) {
                        out.write(many);
                        // What packs too well is refused as a bomb.
                        out.write("<" + (char) ('a' + random.nextInt(26)) + "/>");
                    }
                    out.write("</row>");
                })
                .save(file);
    }

    private static void head(Writer out, List<String> titles) throws IOException {
        out.write("<row>");
        for (String title : titles) {
            out.write("<c t='inlineStr'><is><t>" + title + "</t></is></c>");
        }
        out.write("</row>");
    }
}
