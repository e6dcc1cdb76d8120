package org.bagui.runtime.itest.coop;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;

/** A manifest as a county's officer fills it: a title, a header in the words of the county, and rows of texts. */
public record ManifestWorkbook(List<String> header, List<List<String>> rows) {
    /** Content type that claims nothing. */
    public static final String ANY = "application/octet-stream";

    private static final List<String> TITLES = List.of("身份证号码", "姓名", "工种", "上车站", "下车站", "座位号", "脱贫人口", "本人同意");

    /** An empty one. */
    public static ManifestWorkbook empty() {
        return new ManifestWorkbook(TITLES, List.of());
    }

    /** The same with one more row. */
    public ManifestWorkbook with(String... cells) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new ManifestWorkbook(header, more);
    }

    /** As text. */
    public byte[] csv() {
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        return all.stream()
                .map(row -> String.join(",", row))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As .xlsx or .xls; the header stands in the third row. */
    public byte[] workbook(boolean xlsx) {
        try (Workbook book = xlsx ? new XSSFWorkbook() : new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("名单");
            sheet.createRow(0).createCell(0).setCellValue("示例点对点返岗专车乘客名单");
            fill(sheet.createRow(2), header);
            rows.forEach(row -> fill(sheet.createRow(sheet.getLastRowNum() + 1), row));
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook that was fetched, with one more row of texts below its last one, under the header that holds a title. */
    public static byte[] filled(byte[] fetched, String title, List<String> titles, List<String> cells) {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(fetched))) {
            Sheet sheet = book.getSheetAt(0);
            Row header = header(sheet, title);
            Row added = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int i = 0; i < titles.size(); i++) {
                for (Cell cell : header) {
                    if (cell.toString().equals(titles.get(i))) {
                        added.createCell(cell.getColumnIndex()).setCellValue(cells.get(i));
                    }
                }
            }
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows of a workbook hold a cell that begins so. */
    static int rowsOf(byte[] fetched, String begin) {
        int rows = 0;
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(fetched))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    rows += cell.toString().startsWith(begin) ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** A workbook that was fetched, with a cell below a title changed in its row of a passenger, counted from 1. */
    static byte[] changed(byte[] fetched, String title, int row, String text) {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(fetched))) {
            Sheet sheet = book.getSheetAt(0);
            Row header = header(sheet, title);
            for (Cell cell : header) {
                if (cell.toString().equals(title)) {
                    Row changed = sheet.getRow(header.getRowNum() + row);
                    changed.createCell(cell.getColumnIndex()).setCellValue(text);
                }
            }
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row header(Sheet sheet, String title) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().equals(title)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no column " + title);
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    /** Sends a file as the manifest of a trip. */
    public static Answer sends(OfficerClient client, String trip, String type, byte[] file) {
        return client.client().send("POST", trip + "/manifest", type, file);
    }
}
