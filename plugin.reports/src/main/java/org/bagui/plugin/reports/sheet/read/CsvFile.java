package org.bagui.plugin.reports.sheet.read;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRows;

/** A text table as a file of one sheet; all its cells are text. */
final class CsvFile implements SheetFile {

    private final Path file;
    private final Charset charset;
    private final SheetLimits limits;

    private CsvFile(Path file, Charset charset, SheetLimits limits) {
        this.file = file;
        this.charset = charset;
        this.limits = limits;
    }

    static CsvFile open(Path file, SheetLimits limits) {
        return new CsvFile(file, CsvEncoding.of(file), limits);
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.CSV;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.of(new SheetInfo(0, String.valueOf(file.getFileName()), false));
    }

    @Override
    public SheetRows rows(SheetInfo sheet) {
        return CsvRows.open(file, charset, limits);
    }

    @Override
    public void close() {
        // Each reading of the rows has its own stream.
    }
}
