package org.bagui.plugin.reports.composed.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.core.problem.Problem;
import org.bagui.core.report.FlowChart;
import org.bagui.core.report.Report;
import org.bagui.core.testkit.FakeMessages;
import org.bagui.plugin.reports.composed.WorkbookPrinter;
import org.bagui.plugin.reports.fake.NoFiles;
import org.junit.jupiter.api.Test;

/** A flow chart in a workbook that a plugin has printed. */
class FlowDrawingTest {
    private static final Instant MOMENT = Instant.parse("2022-04-01T00:00:00Z");

    private static Report report(FlowChart.Flow... flows) {
        FlowChart chart = new FlowChart("谁向谁", "人", "输出地", "输入地", List.of(flows), "说明");
        return new Report("劳务协作", MOMENT, List.of(Report.Sheet.of("流向图", chart)), List.of());
    }

    private static byte[] printed(Report report, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TempFile.setThreadLocalTempFileCreationStrategy(new NoFiles());
        try {
            new WorkbookPrinter(FakeMessages.own().showingValues()).print(report, format, Locale.CHINESE, bytes);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
        return bytes.toByteArray();
    }

    @Test
    void everyBandHasWordsAndItsNumberAtBothEnds() throws IOException {
        Report report = report(new FlowChart.Flow("都安", "南宁", 1234), new FlowChart.Flow("大化", "柳州", 56));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(printed(report, null)))) {
            List<XSSFShape> shapes = book.getSheet("流向图").getDrawingPatriarch().getShapes();
            Set<Long> ids = new TreeSet<>();
            List<String> told = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (XSSFShape shape : (XSSFShapeGroup) shapes.get(0)) {
                var drawn = ((XSSFSimpleShape) shape).getCTShape();
                assertTrue(ids.add(drawn.getNvSpPr().getCNvPr().getId()));
                if (drawn.getSpPr().isSetCustGeom()) {
                    told.add(drawn.getNvSpPr().getCNvPr().getDescr());
                } else if (drawn.isSetTxBody()) {
                    texts.add(((XSSFSimpleShape) shape).getText());
                }
            }
            assertEquals(List.of("都安 → 南宁: 1,234", "大化 → 柳州: 56"), told);
            assertEquals(2, texts.stream().filter("1,234"::equals).count());
            assertTrue(texts.containsAll(List.of("谁向谁 (人)", "都安  1,234", "柳州  56", "输出地", "说明")), texts::toString);
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        Report report = report(new FlowChart.Flow("都安", "南宁", 1234));
        assertArrayEquals(printed(report, "xlsx"), printed(report, "xlsx"));
    }

    @Test
    void nothingIsDrawnOfNothing() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(printed(report(), "xlsx")))) {
            assertEquals("谁向谁", book.getSheet("流向图").getRow(2).getCell(0).getStringCellValue());
            assertEquals("说明", book.getSheet("流向图").getRow(3).getCell(0).getStringCellValue());
            assertNull(book.getSheet("流向图").getDrawingPatriarch());
        }
    }

    @Test
    void theOldFormatHasTheFiguresOnly() throws IOException {
        byte[] old = printed(report(new FlowChart.Flow("都安", "南宁", 1)), "xls");
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(old))) {
            assertEquals(1, book.getNumberOfSheets());
            assertEquals("数据来源", book.getSheetName(0));
        }
        Problem refused = assertThrows(Problem.class, () -> printed(report(), "ods"));
        assertEquals("unknown-format", refused.code());
    }
}
