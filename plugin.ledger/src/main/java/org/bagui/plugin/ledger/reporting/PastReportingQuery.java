package org.bagui.plugin.ledger.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.LineSelection.Column;
import org.bagui.core.persistence.LineSelection.Kind;
import org.bagui.core.persistence.LineSelection.Source;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.EnterpriseLines;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds who was due and had reported as of a moment of the past. Due dates and who was overdue are not told: those are known as
 * they stand now.
 */
@Component(service = PastReportingQuery.class)
public final class PastReportingQuery {
    private static final String PLACES = " and d.scopePlace between :placeFrom and :placeTo";
    private static final String FACTS = "select d.scopePlace, d.uscc, d.fromPeriod, d.untilPeriod from ";
    private static final List<String> LISTS = List.of(
            FACTS + "ReportingDuty d where d.changedAt <= :moment" + PLACES,
            FACTS + "PastDuty d where d.changedAt <= :moment and d.replacedAt > :moment" + PLACES);
    private static final int MOST = 2_000_000;
    private static final String ENTRIES = "entries";
    private static final String CLOSED = "CLOSED";

    private final Transactions transactions;
    private final RegisterService registers;
    private final EnterpriseLines lines;

    /** Asks these services. */
    @Activate
    public PastReportingQuery(
            @Reference Transactions transactions,
            @Reference RegisterService registers,
            @Reference EnterpriseLines lines) {
        this.transactions = transactions;
        this.registers = registers;
        this.lines = lines;
    }

    /** Who was due and had reported a register inside a place in some months. */
    ReportedMonths read(Actor actor, PlaceCode place, Collection<YearMonth> months, String register, Instant asOf) {
        PastDue due = due(actor, place, asOf);
        List<YearMonth> all = List.copyOf(months);
        Map<YearMonth, Set<Reporter>> undue = new HashMap<>();
        Map<YearMonth, Map<Long, Integer>> reported = new HashMap<>();
        all.forEach(month -> {
            undue.put(month, new HashSet<>());
            reported.put(month, new HashMap<>());
        });
        RegisterDefinition definition = registers.definition(register).orElseThrow();
        Source source = new Source(definition, List.of(new Column(ENTRIES, Kind.COUNT, List.of(), List.of())));
        lines.read(actor, new LineSelection(List.of(source), all, actor.scopeAt(place), asOf), line -> {
            Reporter firm = new Reporter(line.recordedPlace(), line.uscc());
            for (int at = 0; at < all.size(); at++) {
                if (line.number(ENTRIES, at) == null) {
                    continue;
                }
                if (due.contains(all.get(at), firm)) {
                    reported.get(all.get(at)).merge(firm.place(), 1, Integer::sum);
                } else {
                    undue.get(all.get(at)).add(firm);
                }
            }
        });
        Map<YearMonth, List<PlaceCount>> counts = new HashMap<>();
        all.forEach(month -> counts.put(month, counts(due.counts(month), reported.get(month))));
        return new ReportedMonths(counts, new Undue(undue));
    }

    private static List<PlaceCount> counts(Map<Long, Integer> due, Map<Long, Integer> reported) {
        List<PlaceCount> counts = new ArrayList<>();
        new TreeMap<>(due)
                .forEach((place, firms) -> counts.add(
                        new PlaceCount(PlaceCode.ofPadded(place), null, firms, reported.getOrDefault(place, 0), 0)));
        return counts;
    }

    private PastDue due(Actor actor, PlaceCode place, Instant asOf) {
        PastDue due = new PastDue();
        Map<String, Object> parameters =
                Map.of("moment", Utc.of(asOf), "placeFrom", place.from(), "placeTo", place.to());
        transactions.read(actor.scope(), session -> {
            for (String lists : LISTS) {
                for (Object[] row : session.list(Object[].class, lists, parameters, MOST)) {
                    due.list(new Reporter((Long) row[0], (String) row[1]), (YearMonth) row[2], (YearMonth) row[3]);
                }
            }
            return null;
        });
        List<String> fields = List.of("uscc", "operatingStatus", SystemFields.SCOPE_PLACE);
        EntryQuery known = new EntryQuery(
                Enterprise.REGISTER,
                place,
                null,
                null,
                List.of("status=reported"),
                List.of(),
                fields,
                1,
                null,
                false,
                asOf);
        registers.stream(actor, known, entry -> {
            if (!CLOSED.equals(entry.text("operatingStatus"))) {
                // Like entries and lists, an enterprise counts to who has succeeded its place since.
                due.know(new Reporter(entry.reportingPlace(), entry.text("uscc")));
            }
        });
        return due;
    }
}
