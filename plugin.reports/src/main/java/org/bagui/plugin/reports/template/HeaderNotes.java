package org.bagui.plugin.reports.template;

import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes the notes at the titles of columns. */
final class HeaderNotes {
    private static final int COLUMNS = 4;
    private static final int LINE = 14;

    private final CreationHelper helper;
    private final Drawing<?> drawing;

    HeaderNotes(Sheet sheet) {
        this.helper = sheet.getWorkbook().getCreationHelper();
        this.drawing = sheet.createDrawingPatriarch();
    }

    /** Writes the note of a cell, its box large enough for it. */
    void write(int row, int column, List<String> lines) {
        int height =
                1 + lines.stream().mapToInt(line -> 1 + line.length() / LINE).sum();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 1 + COLUMNS);
        anchor.setRow1(row);
        anchor.setRow2(row + height);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(String.join("\n", lines)));
        comment.setAddress(row, column);
    }
}
