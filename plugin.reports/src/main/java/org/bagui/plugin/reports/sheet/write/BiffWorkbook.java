package org.bagui.plugin.reports.sheet.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hpsf.WritingNotSupportedException;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.util.CodePageUtil;

/**
 * The frame of an .xls stream: POI makes a workbook of one empty sheet, and strings and rows that wait in files are
 * put in where it has its own.
 */
final class BiffWorkbook {

    private static final int BOUNDSHEET = 0x0085;
    private static final int SST = 0x00FC;
    private static final int EXTSST = 0x00FF;
    private static final int DIMENSIONS = 0x0200;
    private static final int INDEX = 0x020B;
    private static final int EOF = 0x000A;

    private final byte[] frame;
    private final Map<String, byte[]> properties;
    private final int text;
    private final int bold;

    BiffWorkbook(String sheetName) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet(sheetName).createFreezePane(0, 1);
            short asText = workbook.createDataFormat().getFormat("@");
            HSSFCellStyle plain = workbook.createCellStyle();
            plain.setDataFormat(asText);
            HSSFFont heavy = workbook.createFont();
            heavy.setBold(true);
            HSSFCellStyle title = workbook.createCellStyle();
            title.setFont(heavy);
            this.text = plain.getIndex();
            this.bold = title.getIndex();
            workbook.createInformationProperties();
            this.properties = Map.of(
                    SummaryInformation.DEFAULT_STREAM_NAME,
                    bytes(workbook.getSummaryInformation()),
                    DocumentSummaryInformation.DEFAULT_STREAM_NAME,
                    bytes(workbook.getDocumentSummaryInformation()));
            this.frame = workbook.getBytes();
        }
    }

    private static byte[] bytes(PropertySet properties) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Without a code page POI warns at every export that it takes one.
        properties.getSections().forEach(section -> section.setCodepage(CodePageUtil.CP_UTF8));
        try {
            properties.write(out);
        } catch (WritingNotSupportedException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    /** Gives the property sets that stand beside the stream, by name; readers complain where they are missing. */
    Map<String, byte[]> properties() {
        return properties;
    }

    /** Gives the style of text cells, in which what an officer types over stays text. */
    int textStyle() {
        return text;
    }

    /** Gives the style of the header. */
    int boldStyle() {
        return bold;
    }

    /**
     * Gives the whole stream.
     *
     * @param strings the records of the shared strings, {@code stringBytes} long
     * @param rows the records of rows and cells
     * @param height number of rows
     * @param width number of columns
     */
    InputStream stream(InputStream strings, long stringBytes, InputStream rows, int height, int width) {
        ByteBuffer in = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        Piece beforeStrings = new Piece();
        Piece beforeRows = new Piece();
        Piece tail = new Piece();
        Piece piece = beforeStrings;
        int sheetAt = -1;
        long globals = 0;
        while (in.hasRemaining()) {
            int sid = in.getShort(in.position()) & 0xFFFF;
            int size = 4 + (in.getShort(in.position() + 2) & 0xFFFF);
            byte[] record = new byte[size];
            in.get(record);
            if (sid == BOUNDSHEET) {
                sheetAt = piece.size() + 4;
            }
            if (sid == SST) {
                piece = beforeRows;
            } else if (sid == DIMENSIONS) {
                piece.write(dimensions(height, width), 0, 18);
                piece = tail;
            } else if (sid != EXTSST && sid != INDEX) {
                piece.write(record, 0, size);
            }
            if (sid == EOF && globals == 0) {
                globals = beforeStrings.size() + stringBytes + beforeRows.size();
            }
        }
        beforeStrings.patch(sheetAt, (int) globals);
        List<InputStream> parts = List.of(beforeStrings.read(), strings, beforeRows.read(), rows, tail.read());
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static byte[] dimensions(int height, int width) {
        ByteBuffer record = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
        record.putShort((short) DIMENSIONS).putShort((short) 14).putInt(0).putInt(height);
        return record.putShort((short) 0)
                .putShort((short) width)
                .putShort((short) 0)
                .array();
    }

    private static final class Piece extends ByteArrayOutputStream {

        void patch(int at, int value) {
            ByteBuffer.wrap(buf).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        }

        InputStream read() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }
}
