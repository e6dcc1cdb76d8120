package org.bagui.plugin.reports.exports;

import java.io.IOException;
import java.io.OutputStream;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.security.Actor;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.write.TableWriter;
import org.bagui.plugin.reports.web.KeptOpen;

/** The entries of a query as a plain table; each is written as soon as it is read. */
final class TableContent implements ExportContent {
    private final RegisterService registers;
    private final Actor actor;
    private final EntryQuery query;
    private final SheetFormat format;
    private final ExportColumns columns;
    private final String title;
    private int rows;

    TableContent(
            RegisterService registers,
            Actor actor,
            EntryQuery query,
            SheetFormat format,
            ExportColumns columns,
            String title) {
        this.registers = registers;
        this.actor = actor;
        this.query = query;
        this.format = format;
        this.columns = columns;
        this.title = title;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (TableWriter writer = TableWriter.open(format, new KeptOpen(out), title)) {
            writer.header(columns.titles());
            RowPipe.run(sink -> registers.stream(actor, query, entry -> sink.accept(entry.values())), values -> {
                writer.row(columns.cells(values));
                rows++;
            });
            writer.finish();
        }
    }

    @Override
    public int entries() {
        return rows;
    }
}
