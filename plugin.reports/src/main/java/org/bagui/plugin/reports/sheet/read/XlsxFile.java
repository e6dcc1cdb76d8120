package org.bagui.plugin.reports.sheet.read;

import java.util.List;
import org.bagui.plugin.reports.sheet.MergedArea;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.SheetSource;

/** An OOXML workbook (ECMA-376, both forms), read as a stream. */
final class XlsxFile implements SheetFile {

    /** Greatest size of a sheet that is looked through for merged cells. */
    static final int MERGES_IN = 16 << 20;

    static final int MOST_MERGES = 50_000;

    private final ZipParts parts;
    private final SheetLimits limits;
    private final XlsxWorkbookPart xlsxWorkbookPart;
    private XlsxStyles styles;
    private StringTable strings;

    private XlsxFile(ZipParts parts, SheetLimits limits) {
        this.parts = parts;
        this.limits = limits;
        XlsxContentFilter.check(parts);
        this.xlsxWorkbookPart = XlsxWorkbookPart.read(parts);
    }

    static XlsxFile open(SheetSource source, SheetLimits limits) {
        ZipParts parts = ZipParts.open(source, limits);
        try {
            return new XlsxFile(parts, limits);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.XLSX;
    }

    @Override
    public List<SheetInfo> sheets() {
        return xlsxWorkbookPart.sheets();
    }

    @Override
    public List<MergedArea> merged(SheetInfo sheet) {
        String part = xlsxWorkbookPart.sheetPart(sheet.index());
        return parts.size(part) > MERGES_IN ? List.of() : XlsxMerges.read(parts.open(part), MOST_MERGES);
    }

    @Override
    public SheetRows rows(SheetInfo sheet) {
        if (styles == null) {
            styles = XlsxStyles.read(parts, xlsxWorkbookPart.stylesPart(), xlsxWorkbookPart.base1904());
        }
        if (strings == null) {
            strings = SharedStrings.read(parts, xlsxWorkbookPart.stringsPart(), limits);
        }
        String part = xlsxWorkbookPart.sheetPart(sheet.index());
        return new XlsxRows(parts.open(part), parts.size(part), new XlsxCells(strings, styles, limits));
    }

    @Override
    public void close() {
        try {
            if (strings != null) {
                strings.close();
            }
        } finally {
            parts.close();
        }
    }
}
