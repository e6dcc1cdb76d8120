package org.bagui.plugin.ledger.month;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.Months;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.FollowerNotes;
import org.bagui.core.place.succession.FollowerNotes.Note;
import org.bagui.core.place.succession.PlaceFollower;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.place.succession.Succession.Part;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.plugin.ledger.month.lock.MonthLocks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Holds off writers of the months of places that others succeed, refuses where months from the date on are accepted or closed, and closes
 * at a new place what all its predecessors had closed. Months stay with the place that had them, with their snapshots.
 */
@Component(service = PlaceFollower.class)
public final class MonthFollower implements PlaceFollower {
    private static final String KIND = "closed-month";
    private static final String CLOSED = "select m from LedgerMonth m where m.scopePlace in :places"
            + " and m.state = 'closed' order by m.period, m.scopePlace";
    private static final String SHUT = "select m from LedgerMonth m where m.scopePlace in :places"
            + " and m.state in ('accepted', 'closed') and m.period >= :month order by m.period, m.scopePlace";
    private static final String BEGUN = "select m.period from LedgerMonth m where m.scopePlace in :places";
    private static final int MOST = 100_000;

    private final MonthLocks locks;
    private final Clock clock = BusinessClock.system();

    /** Follows with these seals. */
    @Activate
    public MonthFollower(@Reference MonthLocks locks) {
        this.locks = locks;
    }

    @Override
    public Set<String> keeps() {
        return Set.of(LedgerMonth.class.getName());
    }

    @Override
    public void prepare(Session session, Actor actor, Succession succession) {
        SortedSet<Long> seals = seals(session, succession);
        locks.lock(session, seals);
        Map<String, Object> since = new HashMap<>(places(succession.units()));
        since.put("month", succession.month());
        List<Fault> faults = session.list(LedgerMonth.class, SHUT, since, MOST).stream()
                .map(month -> Refusal.fault(
                        "date",
                        "month-closed",
                        Months.format(month.period),
                        month.place().text()))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.withFaults(409, "period-closed", faults);
        }
        locks.freeze(session, seals, Utc.now(session));
    }

    /** Seals of all months that the places have begun, and of those since the date. */
    private SortedSet<Long> seals(Session session, Succession succession) {
        SortedSet<YearMonth> months =
                new TreeSet<>(session.list(YearMonth.class, BEGUN, places(succession.units()), MOST));
        YearMonth last = YearMonth.from(BusinessClock.today(clock)).plusMonths(1);
        for (YearMonth month = succession.month(); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        SortedSet<Long> seals = new TreeSet<>();
        for (YearMonth month : months) {
            succession.units().forEach(unit -> seals.add(MonthKey.of(unit, month)));
        }
        return seals;
    }

    @Override
    public Map<String, Integer> follow(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        int made = 0;
        for (PlaceCode successor : succession.units()) {
            Set<PlaceCode> before = new TreeSet<>();
            for (Part part : succession.parts()) {
                if (Succession.unit(part.to()).equals(successor)) {
                    before.add(Succession.unit(part.from()));
                }
            }
            boolean isNew = !before.isEmpty()
                    && session.list(YearMonth.class, BEGUN, places(Set.of(successor)), 1)
                            .isEmpty();
            made += isNew ? close(session, successor, before, succession.month(), notes) : 0;
        }
        return made == 0 ? Map.of() : Map.of(KIND, made);
    }

    private int close(
            Session session, PlaceCode successor, Set<PlaceCode> before, YearMonth from, FollowerNotes notes) {
        Map<YearMonth, List<LedgerMonth>> all =
                closed(session, before).stream().collect(Collectors.groupingBy(month -> month.period));
        SortedSet<Long> closed = new TreeSet<>();
        all.forEach((period, theirs) -> {
            if (theirs.size() == before.size() && period.isBefore(from)) {
                LedgerMonth month = new LedgerMonth(successor, period);
                month.state = MonthState.CLOSED.word();
                month.dueDate = latestDue(theirs);
                session.persist(month);
                closed.add(month.id);
                notes.add(KIND, Long.toString(month.id), null);
            }
        });
        if (!closed.isEmpty()) {
            locks.lock(session, closed);
            locks.close(session, closed, true);
        }
        return closed.size();
    }

    /** The latest of the days that the predecessors had kept. */
    private static LocalDate latestDue(List<LedgerMonth> before) {
        return before.stream()
                .map(month -> month.dueDate)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public Map<String, Integer> undo(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        SortedSet<Long> opened = new TreeSet<>();
        for (Note note : notes.of(KIND)) {
            LedgerMonth month = session.find(LedgerMonth.class, Long.valueOf(note.key()));
            if (month != null && month.state() == MonthState.CLOSED && month.version == 1) {
                session.remove(month);
                opened.add(month.id);
            }
        }
        if (!opened.isEmpty()) {
            locks.lock(session, opened);
            locks.close(session, opened, false);
        }
        return opened.isEmpty() ? Map.of() : Map.of(KIND, opened.size());
    }

    private static List<LedgerMonth> closed(Session session, Set<PlaceCode> places) {
        return session.list(LedgerMonth.class, CLOSED, places(places), MOST);
    }

    private static Map<String, Object> places(Set<PlaceCode> places) {
        return Map.of("places", places.stream().map(PlaceCode::from).toList());
    }
}
