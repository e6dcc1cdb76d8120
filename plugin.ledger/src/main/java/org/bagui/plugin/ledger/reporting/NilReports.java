package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.month.Crossing;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.plugin.ledger.text.Refusal;
import org.bagui.plugin.ledger.text.Utc;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes nil reports; like every write they pass the gate of the months. */
@Component(service = NilReports.class)
public class NilReports {
    private static final int MOST = 20_000;

    private final Transactions transactions;
    private final ReportingBook book;
    private final PeriodGate gate;
    private final AuditLog audit;

    /** Reports in this database. */
    @Activate
    public NilReports(
            @Reference Transactions transactions,
            @Reference ReportingBook book,
            @Reference PeriodGate gate,
            @Reference AuditLog audit) {
        this.transactions = transactions;
        this.book = book;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * Takes nil reports of enterprises that are due and have not answered.
     *
     * @param codes credit codes, or null for all of the place
     * @return how many were taken; the others had answered before
     * @throws Problem 422 {@code invalid-entry} naming each enterprise that is not due at the place
     */
    public int take(Actor actor, PlaceCode place, YearMonth month, String register, Set<String> codes) {
        Map<String, PlaceCode> missing = new LinkedHashMap<>();
        for (MissingReport one : book.missing(actor, place, month, register, null, MOST)) {
            if (codes == null || codes.contains(one.uscc())) {
                missing.put(one.uscc(), one.place());
            }
        }
        if (codes != null && missing.size() < codes.size()) {
            requireKnown(actor, place, codes, missing.keySet());
        }
        if (missing.isEmpty()) {
            return 0;
        }
        return transactions.write(actor.scope(), session -> {
            keep(session, actor, month, register, missing);
            Set<PlaceMonth> months = new LinkedHashSet<>();
            missing.values().forEach(at -> months.add(new PlaceMonth(at, month)));
            gate.pass(session, new Crossing(actor, register, "nil", months));
            return missing.size();
        });
    }

    private void keep(Session session, Actor actor, YearMonth month, String register, Map<String, PlaceCode> missing) {
        long[] ids = session.entries().nextIds(missing.size());
        int next = 0;
        for (Map.Entry<String, PlaceCode> one : missing.entrySet()) {
            NilReport report = new NilReport(ids[next++], one.getValue(), register, month, one.getKey());
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

    /** Those named that are not missing must have answered; others are not known to be due. */
    private void requireKnown(Actor actor, PlaceCode place, Set<String> codes, Set<String> missing) {
        List<String> others =
                codes.stream().filter(code -> !missing.contains(code)).toList();
        Set<String> known = transactions.read(actor.scope(), session -> EnterpriseNames.inside(session, place, others));
        List<Fault> faults = new ArrayList<>();
        for (String code : others) {
            if (!known.contains(code)) {
                faults.add(Refusal.fault("enterprises", "unknown-enterprise", code));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
