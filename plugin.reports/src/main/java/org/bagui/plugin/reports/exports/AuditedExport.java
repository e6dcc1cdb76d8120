package org.bagui.plugin.reports.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.plugin.reports.web.ExportFormat;

/** One export, which the audit log names, also where it breaks off. */
final class AuditedExport {
    private final AuditLog audit;
    private final Actor actor;
    private final EntryQuery query;
    private final ExportFormat format;
    private final ExportContent content;

    AuditedExport(AuditLog audit, Actor actor, EntryQuery query, ExportFormat format, ExportContent content) {
        this.audit = audit;
        this.actor = actor;
        this.query = query;
        this.format = format;
        this.content = content;
    }

    /** Writes the whole file; an exception means that what was written is not a whole one. */
    void write(OutputStream out) throws IOException {
        boolean whole = false;
        try {
            content.write(out);
            out.flush();
            whole = true;
        } finally {
            record(whole);
        }
    }

    private void record(boolean whole) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("format", format.word());
        facts.put("entries", Integer.toString(content.entries()));
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
}
