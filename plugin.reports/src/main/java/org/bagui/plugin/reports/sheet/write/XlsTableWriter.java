package org.bagui.plugin.reports.sheet.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bagui.plugin.reports.sheet.CellAddress;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/**
 * Writes .xls row by row.
 *
 * <p>POI's workbook keeps each cell as an object: 65,536 rows of 36 columns take more than 256 MiB. Here rows and
 * strings go to temporary files as records (MS-XLS 2.4), and POI makes the frame and the container.
 */
final class XlsTableWriter implements TableWriter {

    private static final int ROW = 0x0208;
    private static final int NUMBER = 0x0203;
    private static final int BOOLERR = 0x0205;
    private static final int LABELSST = 0x00FD;
    private static final int MAX_COLUMNS = 256;
    private static final int DEFAULT_STYLE = 15;
    private static final int DEFAULT_HEIGHT = 255;

    private final OutputStream out;
    private final BiffWorkbook workbook;
    private final BiffSpill rows = new BiffSpill();
    private final BiffStrings strings = new BiffStrings();
    private int row;
    private int width;

    XlsTableWriter(OutputStream out, String sheetName) throws IOException {
        this.out = out;
        this.workbook = new BiffWorkbook(sheetName);
    }

    @Override
    public void header(List<String> titles) throws IOException {
        write(workbook.boldStyle(), titles.toArray());
    }

    @Override
    public void row(Object... values) throws IOException {
        write(workbook.textStyle(), values);
    }

    private void write(int textStyle, Object... values) throws IOException {
        CellLimit.row(row, SheetLimits.XLS_ROWS);
        if (values.length > MAX_COLUMNS) {
            throw SheetRefusal.of(
                    SheetRefusal.TOO_MANY_COLUMNS, CellAddress.of(row + 1, values.length - 1), MAX_COLUMNS);
        }
        width = Math.max(width, values.length);
        rows.record(ROW, 16)
                .putShort((short) row)
                .putShort((short) 0)
                .putShort((short) values.length)
                .putShort((short) DEFAULT_HEIGHT)
                .putInt(0)
                .putShort((short) 0x100)
                .putShort((short) DEFAULT_STYLE);
        for (int column = 0; column < values.length; column++) {
            if (values[column] != null) {
                cell(column, values[column], textStyle);
            }
        }
        row++;
    }

    private void cell(int column, Object value, int textStyle) throws IOException {
        if (value instanceof Number number) {
            start(NUMBER, 14, column, DEFAULT_STYLE).putDouble(number.doubleValue());
        } else if (value instanceof Boolean bool) {
            start(BOOLERR, 8, column, DEFAULT_STYLE).put((byte) (bool ? 1 : 0)).put((byte) 0);
        } else {
            String text = CellLimit.text(value, row, column);
            if (!text.isEmpty()) {
                start(LABELSST, 10, column, textStyle).putInt(strings.index(text));
            }
        }
    }

    private ByteBuffer start(int sid, int size, int column, int style) throws IOException {
        return rows.record(sid, size)
                .putShort((short) row)
                .putShort((short) column)
                .putShort((short) style);
    }

    @Override
    public void finish() throws IOException {
        Path container = Files.createTempFile("bagui-xls", ".xls");
        try {
            try (POIFSFileSystem files = POIFSFileSystem.create(container.toFile());
                    InputStream texts = strings.read();
                    InputStream cells = rows.read()) {
                files.createDocument(workbook.stream(texts, strings.length(), cells, row, width), "Workbook");
                for (Map.Entry<String, byte[]> set : workbook.properties().entrySet()) {
                    files.createDocument(new ByteArrayInputStream(set.getValue()), set.getKey());
                }
                files.writeFilesystem();
            }
            Files.copy(container, out);
        } finally {
            Files.deleteIfExists(container);
        }
    }

    @Override
    public void close() throws IOException {
        try (out;
                rows;
                strings) {
            // Closing the spills deletes their files, also after a failure.
        }
    }
}
