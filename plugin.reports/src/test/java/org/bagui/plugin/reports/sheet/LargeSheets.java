package org.bagui.plugin.reports.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.plugin.reports.sheet.data.DataRows;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderFinder;
import org.bagui.plugin.reports.sheet.write.TableWriter;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Measures writing and reading of long tables; run it by hand with {@code -Xmx256m}.
 *
 * <p>Arguments: number of rows (300000), then the formats to try (xlsx shared csv xls fastexcel). The heap is the peak
 * of what was in use, measured by the virtual machine; with a small maximum it is mostly garbage not yet collected.
 */
public final class LargeSheets {

    private static final int COLUMNS = 36;
    private static final PrintStream OUT = System.out;

    private LargeSheets() {}

    public static void main(String... arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
        List<String> formats = arguments.length > 1
                ? List.of(arguments).subList(1, arguments.length)
                : List.of("xlsx", "shared", "csv", "xls", "fastexcel");
        Path folder = Files.createTempDirectory("bagui-large");
        Path file = folder.resolve("large.xlsx");
        try {
            for (String format : formats) {
                int wanted = "xls".equals(format) ? Math.min(rows, SheetLimits.XLS_ROWS - 1) : rows;
                switch (format) {
                    case "xlsx" -> measured("write xlsx", wanted, () -> write(SheetFormat.XLSX, file, wanted));
                    case "shared" -> measured("write shared strings", wanted, () -> writeShared(file, wanted));
                    case "csv" -> measured("write csv", wanted, () -> write(SheetFormat.CSV, file, wanted));
                    case "xls" -> measured("write xls", wanted, () -> write(SheetFormat.XLS, file, wanted));
                    default -> write(SheetFormat.XLSX, file, wanted);
                }
                if ("fastexcel".equals(format)) {
                    measured("read with fastexcel-reader", wanted, () -> readWithFastexcel(file));
                } else {
                    measured("read " + format, wanted, () -> read(file));
                }
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private interface Work {
        int run() throws IOException;
    }

    private static void measured(String what, int rows, Work work) throws IOException {
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int done = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        long peak = pools.stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        if (done != rows) {
            throw new IllegalStateException(what + ": " + done + " rows instead of " + rows);
        }
        OUT.printf(
                "%-28s %,9d rows %6.2f s (%.2f s of processor) %,10.0f rows/s, heap peak %d MiB%n",
                what, rows, seconds, busy, rows / seconds, peak >> 20);
    }

    private static Object[] values(int row) {
        Object[] values = new Object[COLUMNS];
        values[0] = "202203";
        values[1] = String.format("91450203MA%08dX", row);
        values[2] = "广西柳州第" + row + "号机械制造有限公司";
        for (int i = 3; i < COLUMNS; i++) {
            values[i] = i % 3 == 0 ? "文字" + row + "-" + i : (Object) (row * 7 + i);
        }
        return values;
    }

    private static List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (ColumnSpec spec : Registers.columns("labour-demand").subList(0, COLUMNS)) {
            titles.add(spec.titles().get(0));
        }
        return titles;
    }

    private static int write(SheetFormat format, Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                TableWriter writer = TableWriter.open(format, out, "企业用工需求表")) {
            writer.header(titles());
            for (int row = 0; row < rows; row++) {
                writer.row(values(row));
            }
            writer.finish();
        }
        return rows;
    }

    /** Writes each text as a shared string of its own, the hardest case for a reader. */
    private static int writeShared(Path file, int rows) throws IOException {
        int texts = (int) Stream.of(values(1)).filter(String.class::isInstance).count();
        XlsxParts.ofRows(out -> {
                    out.write("<row>");
                    for (String title : titles()) {
                        out.write("<c t='inlineStr'><is><t>" + title + "</t></is></c>");
                    }
                    out.write("</row>");
                    int next = 0;
                    for (int row = 0; row < rows; row++) {
                        out.write("<row>");
                        for (Object value : values(row)) {
                            out.write(
                                    value instanceof String
                                            ? "<c t='s'><v>" + next++ + "</v></c>"
                                            : "<c><v>" + value + "</v></c>");
                        }
                        out.write("</row>");
                    }
                })
                .part("xl/sharedStrings.xml", out -> {
                    out.write("<sst uniqueCount='" + rows * texts + "'>");
                    for (int row = 0; row < rows; row++) {
                        for (Object value : values(row)) {
                            if (value instanceof String) {
                                out.write("<si><t>" + value + "</t></si>");
                            }
                        }
                    }
                    out.write("</sst>");
                })
                .save(file);
        return rows;
    }

    private static int read(Path file) {
        int count = 0;
        try (SheetFile sheets = SheetFile.open(SheetSource.of(file), null, SheetLimits.DEFAULT)) {
            Header header = new HeaderFinder(Registers.columns("labour-demand")).find(sheets);
            try (SheetRows rows = sheets.rows(header.sheet())) {
                DataRows data = new DataRows(rows, header);
                while (data.next() != null) {
                    count++;
                }
            }
        }
        return count;
    }

    private static int readWithFastexcel(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            int[] texts = {0};
            long count = rows.peek(row -> row.forEach(cell ->
                            texts[0] += cell == null ? 0 : cell.getRawValue().length()))
                    .count();
            return (int) count - 1;
        }
    }
}
