package org.bagui.plugin.reports.sheet.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bagui.plugin.reports.sheet.MergedArea;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;

/** A workbook of Excel 97 to 2003 (BIFF8 in an OLE2 container, MS-XLS), read as a stream of records. */
final class XlsFile implements SheetFile {

    private final POIFSFileSystem container;
    private final SheetLimits limits;
    private final UploadBudget budget;
    private final String stream;
    private final XlsGlobals globals;

    private XlsFile(POIFSFileSystem container, SheetLimits limits, UploadBudget budget) throws IOException {
        this.container = container;
        this.budget = budget;
        this.limits = limits;
        this.stream = check(container.getRoot());
        try (DocumentInputStream in = container.createDocumentInputStream(stream)) {
            this.globals = XlsGlobals.read(in, limits, budget);
        }
    }

    static SheetFile open(SheetSource source, SheetLimits limits) {
        POIFSFileSystem container = null;
        try {
            container = container(source);
            return new XlsFile(container, limits, source.budget());
        } catch (SheetRefusal e) {
            close(container);
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI reports a damaged container or record by exceptions of many kinds.
            close(container);
            throw SheetRefusal.unreadable("ole", e);
        }
    }

    private static POIFSFileSystem container(SheetSource source) throws IOException {
        return source.file() == null
                ? new POIFSFileSystem(source.open())
                : new POIFSFileSystem(source.file().toFile(), true);
    }

    /** Refuses what is encrypted or carries macros and gives the name of the stream that holds the workbook. */
    private static String check(DirectoryNode root) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(root.getEntryNames());
        if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
            throw SheetRefusal.of(SheetRefusal.ENCRYPTED);
        }
        if (names.contains("_VBA_PROJECT_CUR") || names.contains("VBA") || names.contains("_VBA_PROJECT")) {
            throw SheetRefusal.of(SheetRefusal.MACROS);
        }
        for (String name : root.getEntryNames()) {
            if ("workbook".equals(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
        if (names.contains("WordDocument")) {
            throw SheetRefusal.unreadable("word", null);
        }
        throw SheetRefusal.unreadable(names.contains("Book") ? "excel-95" : "not-a-workbook", null);
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.XLS;
    }

    @Override
    public List<SheetInfo> sheets() {
        return globals.sheets();
    }

    @Override
    public List<MergedArea> merged(SheetInfo sheet) {
        try (DocumentInputStream in = container.createDocumentInputStream(stream)) {
            return in.available() > XlsxFile.MERGES_IN
                    ? List.of()
                    : XlsMerges.read(in, globals.position(sheet.index()), XlsxFile.MOST_MERGES, budget);
        } catch (SheetRefusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw SheetRefusal.unreadable("ole", e);
        }
    }

    @Override
    public SheetRows rows(SheetInfo sheet) {
        try {
            return new XlsRows(
                    container.createDocumentInputStream(stream),
                    globals.position(sheet.index()),
                    new XlsCells(globals),
                    limits,
                    budget);
        } catch (IOException | RuntimeException e) {
            throw SheetRefusal.unreadable("ole", e);
        }
    }

    @Override
    public void close() {
        globals.close();
        close(container);
    }

    private static void close(POIFSFileSystem container) {
        try {
            if (container != null) {
                container.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
