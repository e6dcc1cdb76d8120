package org.bagui.plugin.reports.imports.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;

/** Keeps the records of imports; every change is one transaction and is refused where another was faster. */
public final class ImportRecords {
    static final String PAGE = "select r from ImportRecord r where r.scopePlace between :placeFrom and :placeTo"
            + " and r.id < :before order by r.id desc";
    static final String IN_STATE =
            "select r from ImportRecord r where r.state = :state and r.id > :after order by r.id";
    static final String OLDER = "select r from ImportRecord r where r.state = :state and r.finishedAt < :until";

    private static final int BATCH = 200;

    private final Transactions transactions;
    private final Scope everywhere;
    private final Clock clock;

    /** Records in these transactions; {@code everywhere} is for the care of what no caller asks for. */
    public ImportRecords(Transactions transactions, Scope everywhere, Clock clock) {
        this.everywhere = everywhere;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a new record.
     *
     * @param known hears the id before the record can be seen by anybody
     */
    public ImportRecord insert(Actor actor, ImportRecord record, LongConsumer known) {
        return transactions.write(actor.scope(), session -> {
            record.id = session.nextId();
            record.submittedAt = now();
            record.submittedBy = actor.username();
            known.accept(record.id);
            session.persist(record);
            return record;
        });
    }

    /** The record of an id; one that is not there, or outside the actor's scope, is 404. */
    public ImportRecord find(Actor actor, long id) {
        ImportRecord record = transactions.read(actor.scope(), session -> session.find(ImportRecord.class, id));
        if (record == null) {
            throw Problem.notFound();
        }
        return record;
    }

    /** All places, for the care of what no caller asks for. */
    public Scope everywhere() {
        return everywhere;
    }

    /** The record of an id that was seen before, as it is now; for the platform's own care of it. */
    public ImportRecord read(long id) {
        return transactions.read(everywhere, session -> session.find(ImportRecord.class, id));
    }

    /** The JSON of an import's report, or null where it has none. */
    public String report(Actor actor, long id) {
        return transactions.read(actor.scope(), session -> {
            StoredReport report = session.find(StoredReport.class, id);
            return report == null ? null : report.report;
        });
    }

    /** Records of a place, newest first, with ids below one. */
    public List<ImportRecord> page(Actor actor, Scope place, long before, int limit) {
        Map<String, Object> parameters = Map.of("placeFrom", place.from(), "placeTo", place.to(), "before", before);
        return transactions.read(actor.scope(), session -> session.list(ImportRecord.class, PAGE, parameters, limit));
    }

    /** Some records in a state with ids above one, wherever they are; for the platform's own care of them. */
    public List<ImportRecord> inState(ImportState state, long after) {
        Map<String, Object> parameters = Map.of("state", state.word(), "after", after);
        return transactions.read(everywhere, session -> session.list(ImportRecord.class, IN_STATE, parameters, BATCH));
    }

    /** Takes a preview over for committing it in a mode; of two callers one gets it. */
    public ImportRecord claim(Actor actor, long id, String mode) {
        return change(actor.scope(), id, ImportState.PREVIEWED, (session, record) -> {
            record.mode = mode;
            record.state = ImportState.RUNNING.word();
        });
    }

    /** Ends a running import. */
    public ImportRecord finish(Scope scope, long id, Ending ending) {
        return change(scope, id, ImportState.RUNNING, (session, record) -> {
            record.state = ending.state().word();
            record.finishedAt = now();
            record.problem = ending.problem();
            if (ending.rows() != null) {
                record.take(ending.rows());
            }
            if (ending.sheet() != null) {
                record.sheetName = shortened(ending.sheet());
            }
            if (ending.mark() != null) {
                record.take(ending.mark());
            }
            if (ending.report() != null) {
                keepReport(session, record, ending.report());
            }
        });
    }

    /** Gives a preview up. */
    public ImportRecord discard(Scope scope, long id, String problem) {
        return change(scope, id, ImportState.PREVIEWED, (session, record) -> {
            record.state = ImportState.REJECTED.word();
            record.finishedAt = now();
            record.problem = problem;
        });
    }

    /** Notes that an import was taken back. */
    public ImportRecord undone(Actor actor, long id, int entries) {
        return change(actor.scope(), id, ImportState.COMMITTED, (session, record) -> {
            record.state = ImportState.UNDONE.word();
            record.undoneAt = now();
            record.undoneBy = actor.username();
            record.undoneEntries = entries;
        });
    }

    /** Some previews that have waited for more than so many hours. */
    public List<ImportRecord> olderPreviews(int hours) {
        Map<String, Object> parameters =
                Map.of("state", ImportState.PREVIEWED.word(), "until", now().minusHours(hours));
        return transactions.read(everywhere, session -> session.list(ImportRecord.class, OLDER, parameters, BATCH));
    }

    private ImportRecord change(Scope scope, long id, ImportState from, Step step) {
        try {
            return transactions.write(scope, session -> {
                ImportRecord record = session.find(ImportRecord.class, id);
                if (record == null) {
                    throw Problem.notFound();
                }
                if (record.state() != from) {
                    throw Problem.of(409, "state-conflict");
                }
                step.apply(session, record);
                return record;
            });
        } catch (Problem problem) {
            // Another writer changed the record between our reading and writing it.
            throw problem.code().equals("stale-version") ? Problem.causedBy(problem, 409, "state-conflict") : problem;
        }
    }

    private static void keepReport(Session session, ImportRecord record, String json) {
        StoredReport known = session.find(StoredReport.class, record.id);
        if (known == null) {
            session.persist(new StoredReport(record, json));
        } else {
            known.report = json;
        }
    }

    private static String shortened(String name) {
        String plain = name.replace('\0', '\uFFFD');
        return plain.length() <= 300 ? plain : plain.substring(0, 300);
    }

    private LocalDateTime now() {
        return Utc.of(Instant.now(clock));
    }

    private interface Step {
        void apply(Session session, ImportRecord record);
    }
}
