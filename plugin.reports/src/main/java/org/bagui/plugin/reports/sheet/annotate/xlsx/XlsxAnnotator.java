package org.bagui.plugin.reports.sheet.annotate.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.bagui.plugin.reports.sheet.annotate.Annotation;
import org.bagui.plugin.reports.sheet.annotate.Annotation.Items;
import org.bagui.plugin.reports.sheet.annotate.Mark;
import org.bagui.plugin.reports.sheet.read.XlsxRelations;
import org.bagui.plugin.reports.sheet.read.XlsxWorkbookPart;
import org.bagui.plugin.reports.sheet.read.XmlEncoding;
import org.bagui.plugin.reports.sheet.read.ZipParts;

/** Annotates one .xlsx: whatever is not about the marks goes from the old container to the new one as it is. */
public final class XlsxAnnotator {
    private static final int SMALL_PART = 16 << 20;
    private static final String SHAPES_ID = "rIdBaguiShapes";

    private final ZipParts parts;
    private final ZipOutputStream out;
    private final Annotation annotation;
    private final Set<String> done = new HashSet<>();

    private XlsxAnnotator(ZipParts parts, ZipOutputStream out, Annotation annotation) {
        this.parts = parts;
        this.out = out;
        this.annotation = annotation;
    }

    /**
     * Writes the annotated copy of a workbook.
     *
     * @param sheet name of the sheet that the marks are in
     */
    public static void annotate(SheetSource workbook, String sheet, Annotation annotation, Path copy)
            throws IOException {
        try (ZipParts parts = ZipParts.open(workbook, SheetLimits.DEFAULT);
                OutputStream file =
                        new BufferedOutputStream(workbook.budget().spilling(Files.newOutputStream(copy)), 1 << 16);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_SPEED);
            new XlsxAnnotator(parts, out, annotation).run(sheet);
        }
    }

    private void run(String sheetName) throws IOException {
        XlsxWorkbookPart xlsxWorkbookPart = XlsxWorkbookPart.read(parts);
        SheetInfo sheet = named(xlsxWorkbookPart, sheetName);
        SheetInfo errors = named(xlsxWorkbookPart, Annotation.ERROR_SHEET);
        String part = xlsxWorkbookPart.sheetPart(sheet.index());
        CellStyles styles =
                new CellStyles(xlsxWorkbookPart.stylesPart() == null ? null : text(xlsxWorkbookPart.stylesPart()));
        PackageEdit edit = new PackageEdit(this::text, parts);
        XlsxRelations relations = XlsxRelations.read(parts, part);
        Comments comments;
        try (Items<Mark> marks = annotation.marks()) {
            comments = new Comments(marks);
        }
        String known = relations.target("comments");
        boolean needed = known != null || !comments.isEmpty();
        String fresh =
                needed ? "<legacyDrawing xmlns:r=\"" + Markup.RELATIONS + "\" r:id=\"" + SHAPES_ID + "\"/>" : null;
        // Those of the page header have the same type of relation, so only the sheet itself can tell.
        String id = sheet(part, styles, fresh);
        String shapes = id == null ? null : relations.targetOf(id);
        if (needed) {
            comments(part, comments, known, shapes != null && parts.has(shapes) ? shapes : null, edit);
        }
        String list =
                errors == null ? edit.addSheet(Annotation.ERROR_SHEET) : xlsxWorkbookPart.sheetPart(errors.index());
        begin(list);
        new ErrorSheet(annotation, sheet.name(), styles.title(), styles.text()).write(out);
        String stylesPart = xlsxWorkbookPart.stylesPart() == null ? edit.addStyles() : xlsxWorkbookPart.stylesPart();
        put(stylesPart, styles.part());
        for (var changed : edit.changed().entrySet()) {
            put(changed.getKey(), changed.getValue());
        }
        rest();
    }

    private static SheetInfo named(XlsxWorkbookPart xlsxWorkbookPart, String name) {
        return xlsxWorkbookPart.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private String sheet(String part, CellStyles styles, String shapes) throws IOException {
        begin(part);
        try (InputStream in = open(part);
                Items<Mark> marks = annotation.marks()) {
            SheetEdit edit = new SheetEdit(marks, styles, shapes);
            new XmlCopy(in, out, edit).run();
            return edit.known();
        }
    }

    private void comments(String sheet, Comments comments, String known, String shapes, PackageEdit edit)
            throws IOException {
        String commentsPart = known == null ? edit.addComments(sheet) : known;
        begin(commentsPart);
        try (InputStream in = known == null ? null : open(known)) {
            comments.write(in, out);
        }
        String shapesPart = shapes == null ? edit.addShapes(sheet, SHAPES_ID) : shapes;
        begin(shapesPart);
        try (InputStream in = shapes == null ? null : open(shapes)) {
            new Shapes().write(in, comments.cells(), out);
        }
    }

    private InputStream open(String part) {
        return XmlEncoding.utf8(parts.open(part));
    }

    private String text(String part) throws IOException {
        try (InputStream in = open(part)) {
            byte[] bytes = in.readNBytes(SMALL_PART + 1);
            if (bytes.length > SMALL_PART) {
                throw SheetRefusal.unreadable("xml", null);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private void begin(String part) throws IOException {
        done.add(ZipParts.key(part));
        out.putNextEntry(new ZipEntry(parts.has(part) ? parts.written(part) : part));
    }

    private void put(String part, String text) throws IOException {
        begin(part);
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void rest() throws IOException {
        for (String name : parts.names()) {
            if (!done.contains(name) && !name.endsWith("/")) {
                begin(name);
                try (InputStream in = parts.open(name)) {
                    in.transferTo(out);
                }
            }
        }
    }
}
