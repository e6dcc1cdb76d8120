package org.bagui.plugin.reports.sheet.read;

import java.nio.charset.Charset;
import java.util.List;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.SheetSource;

/** A text table as a file of one sheet; all its cells are text. */
final class CsvFile implements SheetFile {

    private final SheetSource source;
    private final Charset charset;
    private final SheetLimits limits;

    private CsvFile(SheetSource source, Charset charset, SheetLimits limits) {
        this.source = source;
        this.charset = charset;
        this.limits = limits;
    }

    static CsvFile open(SheetSource source, SheetLimits limits) {
        return new CsvFile(source, CsvEncoding.of(source), limits);
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.CSV;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.of(new SheetInfo(0, source.name(), false));
    }

    @Override
    public SheetRows rows(SheetInfo sheet) {
        return CsvRows.open(source, charset, limits);
    }

    @Override
    public void close() {
        // Each reading of the rows has its own stream.
    }
}
