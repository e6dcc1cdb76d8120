package org.bagui.plugin.reports.exports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.plugin.reports.sheet.write.TableWriter;
import org.bagui.plugin.reports.web.ExportFormat;

/** One export: reads the entries one after another and writes each at once; audited, also where it breaks off. */
final class TableExport {
    private final RegisterService registers;
    private final AuditLog audit;
    private final Actor actor;
    private final EntryQuery query;
    private final ExportFormat format;
    private final ExportColumns columns;
    private final String title;
    private int rows;

    TableExport(
            RegisterService registers,
            AuditLog audit,
            Actor actor,
            EntryQuery query,
            ExportFormat format,
            ExportColumns columns,
            String title) {
        this.registers = registers;
        this.audit = audit;
        this.actor = actor;
        this.query = query;
        this.format = format;
        this.columns = columns;
        this.title = title;
    }

    /** Writes the whole table; an exception means that what was written is not a whole file. */
    void write(OutputStream out) throws IOException {
        boolean whole = false;
        try {
            table(out);
            whole = true;
        } finally {
            record(whole);
        }
    }

    private void table(OutputStream out) throws IOException {
        try (TableWriter writer = TableWriter.open(format.sheet(), new KeptOpen(out), title)) {
            writer.header(columns.titles());
            RowPipe.run(sink -> registers.stream(actor, query, entry -> sink.accept(entry.values())), values -> {
                writer.row(columns.cells(values));
                rows++;
            });
            writer.finish();
        }
        out.flush();
    }

    private void record(boolean whole) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("format", format.word());
        facts.put("entries", Integer.toString(rows));
        if (query.period() != null) {
            facts.put("period", query.period().from() + ".." + query.period().to());
        }
        audit.record(new AuditEvent(
                actor.username(),
                "entries-exported",
                query.register(),
                query.place().from(),
                whole ? "done" : "failed",
                facts));
    }

    /** The response's stream is the container's to close: closed here after a failure, half a table would look whole. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
