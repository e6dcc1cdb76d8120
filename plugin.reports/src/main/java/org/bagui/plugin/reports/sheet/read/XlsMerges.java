package org.bagui.plugin.reports.sheet.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.bagui.plugin.reports.sheet.MergedArea;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;

/** The merged cells of one sheet of an .xls stream, which names them behind all rows (MS-XLS 2.4.168). */
final class XlsMerges {
    private XlsMerges() {}

    /** Areas of more than one row, at most so many. */
    static List<MergedArea> read(DocumentInputStream stream, long position, int most, UploadBudget budget)
            throws IOException {
        List<MergedArea> areas = new ArrayList<>();
        if (stream.skip(position) != position) {
            throw SheetRefusal.unreadable("ole", null);
        }
        RecordInputStream in = new RecordInputStream(new BufferedInputStream(budget.metered(stream), 1 << 16));
        int depth = 0;
        while (in.hasNextRecord() && areas.size() < most) {
            in.nextRecord();
            int record = in.getSid();
            if (record == XlsRecords.BOF) {
                depth++;
            } else if (record == XlsRecords.EOF && --depth <= 0) {
                return areas;
            } else if (record == XlsRecords.MERGED_CELLS && depth == 1) {
                add(in, areas);
            }
            in.readRemainder();
        }
        return areas;
    }

    private static void add(RecordInputStream in, List<MergedArea> areas) {
        for (int left = in.readUShort(); left > 0 && in.remaining() >= 8; left--) {
            int first = in.readUShort() + 1;
            int last = in.readUShort() + 1;
            int column = in.readUShort();
            in.readUShort();
            if (last > first) {
                areas.add(new MergedArea(column, first, last));
            }
        }
    }
}
