package org.bagui.plugin.reports.sheet.read;

import java.io.IOException;
import java.io.InputStream;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetSource;

/** Finds a file's format from its first bytes, whatever it is called. */
public final class FormatSniffer {

    private static final int HEAD = 4096;
    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    private static final int[] ZIP = {'P', 'K'};

    private FormatSniffer() {}

    /** Opens the file with the reader for what it holds; see {@link SheetFile#open}. */
    public static SheetFile open(SheetSource source, SheetFormat claimed, SheetLimits limits) {
        byte[] head = head(source);
        if (head.length == 0) {
            throw SheetRefusal.unreadable("empty", null);
        }
        if (begins(head, OLE)) {
            return XlsFile.open(source, limits);
        }
        if (begins(head, ZIP)) {
            return XlsxFile.open(source, limits);
        }
        if (CsvEncoding.isBinary(head)) {
            throw SheetRefusal.unreadable("not-a-workbook", null);
        }
        if (CsvEncoding.isMarkup(head)) {
            throw SheetRefusal.unreadable("html", null);
        }
        if (claimed == SheetFormat.XLS || claimed == SheetFormat.XLSX) {
            throw SheetRefusal.unreadable("text", null);
        }
        return CsvFile.open(source, limits);
    }

    private static byte[] head(SheetSource source) {
        try (InputStream in = source.open()) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw SheetRefusal.unreadable("io", e);
        }
    }

    private static boolean begins(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
