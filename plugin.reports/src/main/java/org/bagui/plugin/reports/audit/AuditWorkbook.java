package org.bagui.plugin.reports.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.AuditReader;
import org.bagui.core.security.AuditReader.Question;
import org.bagui.core.security.AuditReader.Recorded;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.write.TableWriter;
import org.bagui.plugin.reports.web.KeptOpen;

/** The records that a question finds, newest first, written page by page as they are read. */
final class AuditWorkbook {
    /** Most records of one workbook, below what a sheet can hold. */
    static final int MOST = 1_000_000;

    private static final int PAGE = 1_000;

    private final AuditReader log;
    private final Actor by;
    private final Question question;
    private final RecordCells.Worded cells;
    private final Instant now;
    private final int most;
    private int written;

    /** All up to now, so that what is recorded meanwhile moves no page. */
    AuditWorkbook(AuditReader log, Actor by, Question asked, RecordCells.Worded cells, Instant now, int most) {
        this.log = log;
        this.by = by;
        this.cells = cells;
        this.now = now;
        this.most = most;
        Instant to = asked.to() == null || asked.to().isAfter(now) ? now : asked.to();
        this.question = new Question(
                asked.place(),
                asked.from(),
                to,
                asked.actor(),
                asked.act(),
                asked.subject(),
                asked.outcome(),
                null,
                most);
    }

    /** Reads one record, so that whatever is wrong shows while a refusal can still be answered. */
    void checkFirst() {
        page(null, 1);
    }

    /** Writes the whole file and records that; an exception means that what was written is not a whole one. */
    void write(OutputStream out, AuditLog audit) throws IOException {
        boolean whole = false;
        try {
            write(out);
            out.flush();
            whole = true;
        } finally {
            Map<String, String> facts = new LinkedHashMap<>(cells.filter(question));
            facts.put("entries", Integer.toString(written));
            audit.record(new AuditEvent(
                    by.username(),
                    "audit-exported",
                    "audit",
                    question.place().from(),
                    whole ? "done" : "failed",
                    facts));
        }
    }

    private void write(OutputStream out) throws IOException {
        try (TableWriter writer =
                TableWriter.open(SheetFormat.XLSX, new KeptOpen(out), RecordCells.both("审计日志", "Audit log"))) {
            writer.widths(RecordCells.WIDTHS);
            writer.row(cells.title(question, by, now, most));
            writer.header(RecordCells.HEADERS);
            Long last = null;
            boolean more = true;
            while (more && written < most) {
                List<Recorded> page = page(last, Math.min(PAGE, most - written));
                for (Object[] row : cells.rows(page)) {
                    writer.row(row);
                }
                written += page.size();
                more = page.size() == PAGE;
                last = page.isEmpty() ? last : page.get(page.size() - 1).id();
            }
            if (written == most && !page(last, 1).isEmpty()) {
                writer.row(RecordCells.cut(most));
            }
            writer.finish();
        }
    }

    private List<Recorded> page(Long after, int limit) {
        return log.read(by, question.page(after, limit));
    }
}
