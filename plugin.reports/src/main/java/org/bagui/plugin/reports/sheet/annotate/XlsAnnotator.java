package org.bagui.plugin.reports.sheet.annotate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.bagui.plugin.reports.sheet.annotate.Annotation.Items;
import org.bagui.plugin.reports.sheet.annotate.Mark.Weight;

/** Annotates an .xls of moderate size, which POI holds in memory as a whole. */
public final class XlsAnnotator {
    /** Further cells are filled only. */
    private static final int COMMENTS = 4_000;

    private static final int LINES = 60_000;
    private static final int LINKS = 10_000;
    private static final int CHARACTER = 256;
    private static final float LINE = 15;
    private static final int[] WIDTHS = {14, 9, 7, 18, 22, 8, 46, 40, 46};

    private final HSSFWorkbook workbook;
    private final HSSFSheet sheet;
    private final Annotation annotation;
    private final Map<String, HSSFCellStyle> styles = new HashMap<>();

    private XlsAnnotator(HSSFWorkbook workbook, String sheet, Annotation annotation) {
        this.workbook = workbook;
        this.sheet = workbook.getSheet(sheet);
        this.annotation = annotation;
    }

    /**
     * Writes the annotated copy of a workbook.
     *
     * @param sheet name of the sheet that the marks are in
     */
    public static void annotate(SheetSource file, String sheet, Annotation annotation, Path copy) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.file().toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(container, true);
                OutputStream out = file.budget().spilling(Files.newOutputStream(copy))) {
            new XlsAnnotator(workbook, sheet, annotation).run();
            workbook.write(out);
        }
    }

    private void run() {
        cleanse();
        int old = workbook.getSheetIndex(Annotation.ERROR_SHEET);
        if (old >= 0) {
            workbook.removeSheetAt(old);
        }
        mark();
        list();
    }

    /** Takes away what an earlier annotation left. */
    private void cleanse() {
        for (var known : List.copyOf(sheet.getCellComments().entrySet())) {
            String text = known.getValue().getString().getString();
            int added = text.indexOf(Mark.SENTINEL);
            HSSFRow row = sheet.getRow(known.getKey().getRow());
            HSSFCell cell = row == null ? null : row.getCell(known.getKey().getColumn());
            if (added < 0 || cell == null) {
                continue;
            }
            cell.setCellStyle(style(cell.getCellStyle(), null));
            if (added == 0) {
                cell.removeCellComment();
            } else {
                known.getValue()
                        .setString(
                                new HSSFRichTextString(text.substring(0, added).stripTrailing()));
            }
        }
    }

    private void mark() {
        int comments = 0;
        HSSFPatriarch drawing = sheet.getDrawingPatriarch();
        try (Items<Mark> marks = annotation.marks()) {
            for (Mark mark = marks.next(); mark != null; mark = marks.next()) {
                HSSFRow row = sheet.getRow(mark.row() - 1);
                row = row == null ? sheet.createRow(mark.row() - 1) : row;
                HSSFCell cell = row.getCell(mark.column());
                cell = cell == null ? row.createCell(mark.column()) : cell;
                cell.setCellStyle(style(cell.getCellStyle(), mark.weight()));
                if (comments++ < COMMENTS) {
                    drawing = drawing == null ? sheet.createDrawingPatriarch() : drawing;
                    comment(cell, mark, drawing);
                }
            }
        }
    }

    private static void comment(HSSFCell cell, Mark mark, HSSFPatriarch drawing) {
        HSSFComment known = cell.getCellComment();
        if (known != null) {
            String text = known.getString().getString() + "\n" + mark.comment();
            known.setString(new HSSFRichTextString(text));
            return;
        }
        int row = mark.row() - 1;
        short right = (short) Math.min(mark.column() + 1, 250);
        HSSFClientAnchor anchor =
                new HSSFClientAnchor(0, 0, 0, 0, right, row, (short) Math.min(right + 4, 255), row + 6);
        HSSFComment comment = drawing.createCellComment(anchor);
        comment.setString(new HSSFRichTextString(mark.comment()));
        cell.setCellComment(comment);
    }

    /** A cell's own style with our fill, or with none where the weight is null. */
    private HSSFCellStyle style(HSSFCellStyle own, Weight weight) {
        return styles.computeIfAbsent(own.getIndex() + ":" + weight, key -> {
            HSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(own);
            style.setFillPattern(weight == null ? FillPatternType.NO_FILL : FillPatternType.SOLID_FOREGROUND);
            if (weight != null) {
                IndexedColors colour = weight == Weight.ERROR ? IndexedColors.ROSE : IndexedColors.LIGHT_YELLOW;
                style.setFillForegroundColor(colour.getIndex());
            }
            return style;
        });
    }

    private void list() {
        HSSFSheet list = workbook.createSheet(Annotation.ERROR_SHEET);
        HSSFCellStyle text = workbook.createCellStyle();
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        for (int i = 0; i < WIDTHS.length; i++) {
            list.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        list.createFreezePane(0, 2);
        list.setFitToPage(true);
        list.getPrintSetup().setLandscape(true);
        list.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        list.getPrintSetup().setFitHeight((short) 0);
        list.createRow(0).createCell(0).setCellValue(annotation.heading());
        put(list.createRow(1), annotation.titles(), text);
        try (Items<ErrorLine> lines = annotation.lines()) {
            int row = 2;
            for (ErrorLine line = lines.next(); line != null && row < LINES; line = lines.next()) {
                HSSFRow cells = list.createRow(row++);
                cells.createCell(0).setCellValue(sheet.getSheetName());
                HSSFCell address = cells.createCell(1);
                address.setCellValue(line.cell());
                for (int i = 0; i < line.texts().size(); i++) {
                    put(cells, i + 2, line.texts().get(i), text);
                }
                cells.setHeightInPoints(LINE * height(line.texts()));
                if (row < LINKS) {
                    address.setHyperlink(link(line.cell()));
                }
            }
        }
    }

    /** Lines that the longest text takes; programs do not fit the height of rows themselves when they open .xls. */
    private static int height(List<String> texts) {
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            int wide = texts.get(i).chars().map(c -> c > 0xFF ? 2 : 1).sum();
            lines = Math.max(lines, 1 + wide / WIDTHS[i + 2]);
        }
        return lines;
    }

    private HSSFHyperlink link(String cell) {
        HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheet.getSheetName().replace("'", "''") + "'!" + cell);
        return link;
    }

    private static void put(HSSFRow row, List<String> texts, HSSFCellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            put(row, i, texts.get(i), style);
        }
    }

    private static void put(HSSFRow row, int column, String text, HSSFCellStyle style) {
        HSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
