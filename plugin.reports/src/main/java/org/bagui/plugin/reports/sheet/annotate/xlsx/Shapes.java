package org.bagui.plugin.reports.sheet.annotate.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bagui.plugin.reports.sheet.CellAddress;

/**
 * Writes the part of shapes that comments need (ECMA-376 part 4, 19: VML): a hidden note for each comment. Shapes that are
 * no notes, buttons say, stay; notes are made anew, so that their number always fits the comments.
 */
final class Shapes implements XmlCopy.Editor {
    private static final int IDS = 1_024;
    private static final int KEPT = 1 << 20;
    private static final String TYPE = "bagui_note";
    private static final String ROOT = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">";
    private static final String SHAPE_TYPE = "<v:shapetype id=\"" + TYPE + "\" coordsize=\"21600,21600\" o:spt=\"202\" "
            + "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private final StringBuilder kept = new StringBuilder();

    /** Writes the part; the known one is null where there was none. */
    void write(InputStream known, Set<String> cells, OutputStream out) throws IOException {
        if (known != null) {
            new XmlCopy(known, OutputStream.nullOutputStream(), this).run();
        }
        StringBuilder blocks = new StringBuilder("1");
        for (int block = 2; block <= cells.size() / IDS + 2; block++) {
            blocks.append(',').append(block);
        }
        put(
                out,
                ROOT + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" + blocks + "\"/></o:shapelayout>"
                        + SHAPE_TYPE + kept);
        int number = IDS;
        for (String cell : cells) {
            put(out, note(++number, CellAddress.rowOf(cell) - 1, CellAddress.columnOf(cell)));
        }
        put(out, "</xml>");
    }

    private static String note(int number, int row, int column) {
        String anchor = (column + 1) + ",15," + row + ",2," + (column + 5) + ",15," + (row + 6) + ",4";
        return "<v:shape id=\"_x0000_s" + number + "\" type=\"#" + TYPE + "\" style=\"position:absolute;"
                + "margin-left:60pt;margin-top:2pt;width:240pt;height:90pt;z-index:1;visibility:hidden\" "
                + "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + anchor
                + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + row + "</x:Row><x:Column>" + column
                + "</x:Column></x:ClientData></v:shape>";
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void tag(SourceTag tag, XmlCopy copy) throws IOException {
        if (tag.opens("shape") || tag.opens("shapetype")) {
            copy.take(tag);
        }
    }

    @Override
    public void element(String shape, XmlCopy copy) {
        boolean ours = shape.contains("\"Note\"") || shape.contains("'Note'") || shape.contains(TYPE);
        if (!ours && kept.length() + shape.length() < KEPT) {
            kept.append(shape);
        }
    }
}
