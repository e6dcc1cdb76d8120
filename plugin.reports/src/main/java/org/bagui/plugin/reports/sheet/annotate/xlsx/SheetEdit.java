package org.bagui.plugin.reports.sheet.annotate.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bagui.plugin.reports.sheet.CellAddress;
import org.bagui.plugin.reports.sheet.annotate.Annotation.Items;
import org.bagui.plugin.reports.sheet.annotate.Mark;

/** Fills the marked cells of a worksheet part, adds those that are not written, and names the part of comments' shapes. */
final class SheetEdit implements XmlCopy.Editor {
    private static final Set<String> AFTER_SHAPES = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent");

    private final Items<Mark> marks;
    private final CellStyles styles;
    private final String shapes;
    private final List<Mark> here = new ArrayList<>();
    private Mark ahead;
    private int next;
    private int row;
    private int column;
    private boolean inData;
    private boolean past;
    private boolean shaped;
    private String known;

    /** @param shapes what names the part of shapes where the sheet names none itself, or null where it needs none */
    SheetEdit(Items<Mark> marks, CellStyles styles, String shapes) {
        this.marks = marks;
        this.styles = styles;
        this.shapes = shapes;
        ahead = marks.next();
    }

    @Override
    public void tag(SourceTag tag, XmlCopy copy) throws IOException {
        if (inData && tag.opens("c")) {
            cell(tag, copy);
        } else if (inData && tag.opens("row")) {
            row(tag, copy);
        } else if (inData && tag.closes("row")) {
            missing(Integer.MAX_VALUE, tag.prefix(), copy);
            copy.keep(tag);
        } else if (tag.opens("sheetData")) {
            inData = !tag.isSelfClosed();
            past = tag.isSelfClosed();
            copy.keep(tag);
        } else if (tag.closes("sheetData")) {
            inData = false;
            past = true;
            copy.keep(tag);
        } else {
            shapes(tag, copy);
            copy.keep(tag);
        }
    }

    /** What the sheet calls the part of its shapes, or null where it had none; told once the sheet is copied. */
    String known() {
        return known;
    }

    private void shapes(SourceTag tag, XmlCopy copy) throws IOException {
        if (tag.opens("legacyDrawing")) {
            known = tag.attribute("id");
        }
        if (!past || shaped || shapes == null || known != null) {
            return;
        }
        String name = tag.name();
        String local = name.substring(name.indexOf(':') + 1);
        if (tag.closes("worksheet") || !tag.isEnd() && AFTER_SHAPES.contains(local)) {
            shaped = true;
            copy.write(shapes);
        }
    }

    private void row(SourceTag tag, XmlCopy copy) throws IOException {
        String number = tag.attribute("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        next = 0;
        here.clear();
        while (ahead != null && ahead.row() <= row) {
            if (ahead.row() == row) {
                here.add(ahead);
            }
            ahead = marks.next();
        }
        if (here.isEmpty()) {
            copy.keep(tag);
            if (!styles.isMarked() && !tag.isSelfClosed()) {
                copy.through(tag.name());
            }
            return;
        }
        String start = tag.with("spans", null);
        if (!tag.isSelfClosed()) {
            copy.write(start);
            return;
        }
        copy.write(start.substring(0, start.length() - 2) + '>');
        missing(Integer.MAX_VALUE, tag.prefix(), copy);
        copy.write("</" + tag.name() + '>');
    }

    private void cell(SourceTag tag, XmlCopy copy) throws IOException {
        if (here.isEmpty() && !styles.isMarked()) {
            copy.keep(tag);
            return;
        }
        String address = tag.attribute("r");
        column = address == null ? column + 1 : CellAddress.columnOf(address);
        missing(column, tag.prefix(), copy);
        boolean marked = next < here.size() && here.get(next).column() == column;
        String given = tag.attribute("s");
        int style = given == null ? -1 : Integer.parseInt(given);
        int wanted = styles.of(style, marked ? here.get(next++).weight() : null);
        if (wanted == style) {
            copy.keep(tag);
        } else {
            copy.write(tag.with("s", Integer.toString(wanted)));
        }
    }

    /** Marked cells to the left of a column that the sheet does not write. */
    private void missing(int before, String prefix, XmlCopy copy) throws IOException {
        for (; next < here.size() && here.get(next).column() < before; next++) {
            Mark mark = here.get(next);
            copy.write("<" + prefix + "c r=\"" + mark.address() + "\" s=\"" + styles.of(-1, mark.weight()) + "\"/>");
        }
    }
}
