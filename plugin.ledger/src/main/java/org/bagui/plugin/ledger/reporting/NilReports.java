package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.month.PeriodWrite;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes nil reports; like every write they pass the gate of the months. */
@Component(service = NilReports.class)
public class NilReports {
    private static final int PAGE = 20_000;

    private final Transactions transactions;
    private final ReportingStatusQuery query;
    private final PeriodGate gate;
    private final AuditLog audit;

    /** Reports in this database. */
    @Activate
    public NilReports(
            @Reference Transactions transactions,
            @Reference ReportingStatusQuery query,
            @Reference PeriodGate gate,
            @Reference AuditLog audit) {
        this.transactions = transactions;
        this.query = query;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * What came of it; a firm of two counties counts in each of them.
     *
     * @param reported enterprises whose nil report was taken
     * @param already enterprises that had answered before
     */
    public record Taken(int reported, int already) {}

    /**
     * Takes nil reports of enterprises that are due and have not answered.
     *
     * @param codes credit codes, or null for all of the place
     * @throws Problem 422 {@code invalid-entry} naming each enterprise that is not due at the place
     */
    public Taken take(Actor actor, PlaceCode place, YearMonth month, RegisterDefinition register, Set<String> codes) {
        List<MissingReport> missing = missing(actor, place, month, register.name(), codes);
        int already = codes == null
                ? query.counts(actor, place, month, register.name()).stream()
                        .mapToInt(PlaceCount::reported)
                        .sum()
                : answered(actor, place, month, register, codes, missing);
        if (missing.isEmpty()) {
            return new Taken(0, already);
        }
        return transactions.write(actor.scope(), session -> {
            keep(
                    session,
                    audit,
                    actor,
                    month,
                    register.name(),
                    missing.stream()
                            .map(one -> new Reporter(one.place().padded(), one.uscc()))
                            .toList());
            Set<PlaceMonth> months = new LinkedHashSet<>();
            missing.forEach(one -> months.add(new PlaceMonth(one.place(), month)));
            gate.pass(session, new PeriodWrite(actor, register.name(), "nil", months));
            return new Taken(missing.size(), already);
        });
    }

    /** All that have not answered, page after page; of those named where some are. */
    private List<MissingReport> missing(
            Actor actor, PlaceCode place, YearMonth month, String register, Set<String> codes) {
        List<MissingReport> missing = new ArrayList<>();
        List<MissingReport> page;
        MissingReport after = null;
        do {
            page = query.missing(actor, place, month, register, after, PAGE);
            for (MissingReport one : page) {
                after = one;
                if (codes == null || codes.contains(one.uscc())) {
                    missing.add(one);
                }
            }
        } while (page.size() == PAGE);
        return missing;
    }

    /** Keeps the reports, and tells the audit log. */
    static void keep(
            Session session, AuditLog audit, Actor actor, YearMonth month, String register, List<Reporter> firms) {
        long[] ids = session.nextIds(firms.size());
        int next = 0;
        for (Reporter one : firms) {
            NilReport report = new NilReport(ids[next++], PlaceCode.ofPadded(one.place()), register, month, one.uscc());
            report.reportedAt = Utc.now(session);
            report.reportedBy = actor.username();
            session.persist(report);
        }
        audit.record(
                session,
                new AuditEvent(
                        actor.username(),
                        "nil-reported",
                        register,
                        actor.jurisdiction().from(),
                        "done",
                        Map.of("enterprises", Integer.toString(ids.length))));
    }

    /** Number of those named that have answered; who is neither missing nor has answered is not due. */
    private int answered(
            Actor actor,
            PlaceCode place,
            YearMonth month,
            RegisterDefinition register,
            Set<String> codes,
            List<MissingReport> missing) {
        Set<Reporter> given = transactions.read(
                actor.scope(), session -> RespondentQuery.of(session, register, place, month, List.copyOf(codes)));
        Set<String> others = new LinkedHashSet<>(codes);
        missing.forEach(one -> others.remove(one.uscc()));
        given.forEach(one -> others.remove(one.uscc()));
        if (!others.isEmpty()) {
            List<String> open = List.copyOf(others);
            Set<String> known =
                    transactions.read(actor.scope(), session -> EnterpriseNames.inside(session, place, open));
            throw Problem.invalid(open.stream()
                    .map(code -> Refusal.fault(
                            "enterprises", known.contains(code) ? "enterprise-not-due" : "unknown-enterprise", code))
                    .toList());
        }
        return given.size();
    }
}
