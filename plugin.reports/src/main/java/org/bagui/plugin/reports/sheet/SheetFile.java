package org.bagui.plugin.reports.sheet;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import org.bagui.plugin.reports.sheet.read.FormatSniffer;

/** A file of sheets, opened by what it holds and not by its name. Not for use by two threads at a time. */
public interface SheetFile extends Closeable {

    /**
     * Opens a file; the name's ending is taken as what the sender claims it to be.
     *
     * @throws SheetRefusal with a code where the file is no workbook that may be read
     */
    static SheetFile open(Path file, SheetLimits limits) {
        return open(SheetSource.of(file), SheetFormat.claimedBy(file), limits);
    }

    /**
     * Opens what a file or the memory holds.
     *
     * @param claimed what the sender says it is, or null; text that claims to be a workbook is refused, any other
     *     claim is overruled by the content
     * @throws SheetRefusal with a code where the file is no workbook that may be read
     */
    static SheetFile open(SheetSource source, SheetFormat claimed, SheetLimits limits) {
        return FormatSniffer.open(source, claimed, limits);
    }

    /** Gives the format found. */
    SheetFormat format();

    /** Gives the sheets that hold cells, in the order of their tabs. */
    List<SheetInfo> sheets();

    /**
     * Gives the cells of a sheet that are merged over several rows. Sheets of more than 16 MiB are not looked through: nobody
     * merges cells by hand in them.
     */
    default List<MergedArea> merged(SheetInfo sheet) {
        return List.of();
    }

    /** Starts reading a sheet from its first row; close what it gives before the next is read. */
    SheetRows rows(SheetInfo sheet);

    @Override
    void close();
}
