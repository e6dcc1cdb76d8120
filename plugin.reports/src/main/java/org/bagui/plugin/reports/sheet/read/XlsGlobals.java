package org.bagui.plugin.reports.sheet.read;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;

/** What the first part of an .xls stream says of the whole workbook (MS-XLS 2.1.7.20.3). */
final class XlsGlobals {

    private static final int BIFF8 = 0x0600;
    private static final int LINK_TO_SELF = 0x0401;
    private static final int LINK_TO_ADD_IN = 0x3A01;

    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private final Set<Integer> dateFormats = new HashSet<>();
    private final BitSet dateStyles = new BitSet();
    private final StringStore store;
    private StringTable strings;
    private boolean base1904;
    private int styles;

    private XlsGlobals(SheetLimits limits, UploadBudget budget) {
        store = new StringStore(limits, budget);
    }

    static XlsGlobals read(InputStream stream, SheetLimits limits, UploadBudget budget) {
        XlsGlobals globals = new XlsGlobals(limits, budget);
        try {
            RecordInputStream in = new RecordInputStream(new BufferedInputStream(budget.metered(stream), 1 << 16));
            in.nextRecord();
            if (in.getSid() != XlsRecords.BOF || in.readUShort() != BIFF8) {
                throw SheetRefusal.unreadable("excel-95", null);
            }
            in.readRemainder();
            while (in.hasNextRecord()) {
                in.nextRecord();
                if (in.getSid() == XlsRecords.EOF) {
                    globals.strings = globals.store.table();
                    return globals;
                }
                globals.record(in);
                in.readRemainder();
            }
        } catch (RuntimeException e) {
            globals.store.abandon();
            throw e;
        }
        globals.store.abandon();
        throw SheetRefusal.unreadable("ole", null);
    }

    private void record(RecordInputStream in) {
        switch (in.getSid()) {
            case XlsRecords.FILEPASS -> throw SheetRefusal.of(SheetRefusal.ENCRYPTED);
            case XlsRecords.BOUNDSHEET -> sheet(in);
            case XlsRecords.SUPBOOK -> link(in);
            case XlsRecords.DATE_1904 -> base1904 = in.readUShort() == 1;
            case XlsRecords.FORMAT -> format(new FormatRecord(in));
            case XlsRecords.XF -> style(new ExtendedFormatRecord(in));
            case XlsRecords.SST -> strings(in);
            default -> {
                // fonts, names, palettes
            }
        }
    }

    private void sheet(RecordInputStream in) {
        long position = in.readInt() & 0xFFFFFFFFL;
        int visibility = in.readUByte() & 3;
        int type = in.readUByte();
        int length = in.readUByte();
        boolean wide = (in.readUByte() & 1) != 0;
        String name = wide ? in.readUnicodeLEString(length) : in.readCompressedUnicode(length);
        if (type == 1) {
            throw SheetRefusal.of(SheetRefusal.MACROS);
        }
        if (type == 0) {
            sheets.add(new SheetInfo(sheets.size(), name, visibility != 0));
            positions.add(position);
        }
    }

    private static void link(RecordInputStream in) {
        in.readUShort();
        int kind = in.readUShort();
        if (kind != LINK_TO_SELF && kind != LINK_TO_ADD_IN) {
            throw SheetRefusal.of(SheetRefusal.EXTERNAL_LINKS);
        }
    }

    private void format(FormatRecord format) {
        if (DateFormats.isDate(format.getFormatString())) {
            dateFormats.add(format.getIndexCode());
        } else {
            dateFormats.remove(format.getIndexCode());
        }
    }

    private void style(ExtendedFormatRecord style) {
        int format = style.getFormatIndex();
        dateStyles.set(styles++, dateFormats.contains(format) || DateFormats.isBuiltIn(format));
    }

    private void strings(RecordInputStream in) {
        in.readInt();
        int unique = in.readInt();
        for (int i = 0; i < unique; i++) {
            if (in.available() == 0 && !in.hasNextRecord()) {
                return;
            }
            store.add(new UnicodeString(in).getString());
        }
    }

    List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    long position(int sheet) {
        return positions.get(sheet);
    }

    String string(int index) {
        return strings.get(index);
    }

    boolean isDate(int style) {
        return dateStyles.get(style);
    }

    boolean base1904() {
        return base1904;
    }

    void close() {
        strings.close();
    }
}
