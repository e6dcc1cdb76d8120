package org.bagui.runtime.itest.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.CellUtil;
import org.bagui.runtime.testkit.fixture.CreditCodes;

/** A workbook that came back from an import, as an officer looks at it and mends it. */
public final class MarkedWorkbook {
    private static final String ERRORS = "错误清单";
    private static final int FIRST_LINE = 2;
    private static final Set<String> KEPT = Set.of("uscc", "enterpriseName", "postTitle");
    private static final CellCopyPolicy VALUES = new CellCopyPolicy.Builder()
            .cellStyle(false)
            .cellFormula(false)
            .copyHyperlink(false)
            .mergeHyperlink(false)
            .build();

    private final Workbook workbook;
    private final Sheet sheet;

    private MarkedWorkbook(Workbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheet(
                workbook.getSheet(ERRORS).getRow(FIRST_LINE) == null
                        ? workbook.getSheetName(0)
                        : workbook.getSheet(ERRORS)
                                .getRow(FIRST_LINE)
                                .getCell(0)
                                .getStringCellValue());
    }

    public static MarkedWorkbook of(byte[] file) {
        try {
            return new MarkedWorkbook(WorkbookFactory.create(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cell that a fault of an import is shown at. */
    static String place(JsonNode result, JsonNode fault) {
        if (!fault.path("cell").isNull()) {
            return fault.path("cell").asText();
        }
        for (JsonNode column : result.path("columns")) {
            if (column.has("field")) {
                return column.path("cell").asText().replaceAll("\\d", "")
                        + fault.path("row").asInt();
            }
        }
        throw new IllegalArgumentException("no column is known");
    }

    /** The cells at which the faults of an import are shown. */
    static Set<String> places(JsonNode result) {
        Set<String> cells = new TreeSet<>();
        result.path("errors").forEach(fault -> cells.add(place(result, fault)));
        result.path("warnings").forEach(fault -> cells.add(place(result, fault)));
        return cells;
    }

    /** Addresses of the cells with a comment of ours; each is filled too. */
    public Set<String> marked() {
        Set<String> cells = new TreeSet<>();
        sheet.getCellComments().forEach((address, comment) -> {
            Cell cell = sheet.getRow(address.getRow()).getCell(address.getColumn());
            if (text(comment).contains("【导入核对】")
                    && cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
                cells.add(address.formatAsString());
            }
        });
        return cells;
    }

    /** Texts of all comments of ours. */
    public List<String> comments() {
        return sheet.getCellComments().values().stream()
                .map(MarkedWorkbook::text)
                .filter(text -> text.contains("【导入核对】"))
                .toList();
    }

    private static String text(Comment comment) {
        return comment.getString().getString();
    }

    /** Addresses in the list of errors, each of which is a link. */
    List<String> listed() {
        Sheet errors = workbook.getSheet(ERRORS);
        List<String> cells = new ArrayList<>();
        for (int row = FIRST_LINE; row <= errors.getLastRowNum(); row++) {
            Cell cell = errors.getRow(row).getCell(1);
            if (cell.getHyperlink().getAddress().endsWith("!" + cell.getStringCellValue())) {
                cells.add(cell.getStringCellValue());
            }
        }
        return cells;
    }

    /**
     * Puts sound values into each row with an error: those of a row without. The key stays where it is not at fault, since
     * posts of one name are told apart by their order.
     */
    void mend(JsonNode result, String county) {
        Map<Integer, Set<String>> bad = new TreeMap<>();
        result.path("errors")
                .forEach(error -> bad.computeIfAbsent(error.path("row").asInt(), row -> new HashSet<>())
                        .add(error.path("field").asText()));
        int sound = header(result) + 1;
        while (bad.containsKey(sound) || isBlank(result, sound)) {
            sound++;
        }
        for (var row : bad.entrySet()) {
            copy(result, sound, row.getKey(), row.getValue());
            boolean firm = row.getValue().contains("uscc");
            if (column(result, "postTitle") < 0 && firm) {
                put(row.getKey(), column(result, "uscc"), CreditCodes.of(county, 7_000 + row.getKey()));
            } else if (column(result, "postTitle") < 0 && row.getValue().contains("enterpriseName")) {
                put(row.getKey(), column(result, "enterpriseName"), "补报企业" + row.getKey());
            } else if (firm || row.getValue().contains("postTitle")) {
                put(row.getKey(), column(result, "postTitle"), "补报岗位" + row.getKey());
            }
        }
    }

    private void copy(JsonNode result, int sound, int number, Set<String> faulty) {
        for (JsonNode column : result.path("columns")) {
            String field = column.path("field").asText();
            if (faulty.contains(field) || !KEPT.contains(field)) {
                int at = new CellReference(column.path("cell").asText()).getCol();
                Cell from = sheet.getRow(sound - 1).getCell(at);
                CellUtil.copyCell(from, CellUtil.getCell(CellUtil.getRow(number - 1, sheet), at), VALUES, null);
            }
        }
    }

    private static int header(JsonNode result) {
        int last = 0;
        for (JsonNode column : result.path("columns")) {
            last = Math.max(last, new CellReference(column.path("cell").asText()).getRow() + 1);
        }
        return last;
    }

    private boolean isBlank(JsonNode result, int number) {
        Row row = sheet.getRow(number - 1);
        Cell name = row == null ? null : row.getCell(column(result, "enterpriseName"));
        return name == null || name.toString().isBlank();
    }

    private static int column(JsonNode result, String field) {
        for (JsonNode column : result.path("columns")) {
            if (column.path("field").asText().equals(field)) {
                return new CellReference(column.path("cell").asText()).getCol();
            }
        }
        return -1;
    }

    private void put(int number, int column, String text) {
        sheet.getRow(number - 1).getCell(column).setCellValue(text);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
