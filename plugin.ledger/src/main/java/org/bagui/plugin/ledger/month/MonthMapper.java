package org.bagui.plugin.ledger.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.Months;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Moments;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.ledger.month.snapshot.MonthSnapshot;
import org.bagui.plugin.ledger.month.snapshot.Snapshots;
import org.bagui.plugin.ledger.reporting.PlaceCount;
import org.bagui.plugin.ledger.settings.DueDates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what is told of a month. */
@Component(service = MonthMapper.class)
public class MonthMapper {
    private final Transactions transactions;
    private final MonthPlaces places;
    private final Completeness completeness;
    private final Snapshots snapshots;
    private final PlaceNotice reminder;

    /** Answers from these services. */
    @Activate
    public MonthMapper(
            @Reference Transactions transactions,
            @Reference MonthPlaces places,
            @Reference Completeness completeness,
            @Reference Snapshots snapshots,
            @Reference PlaceNotice reminder) {
        this.transactions = transactions;
        this.places = places;
        this.completeness = completeness;
        this.snapshots = snapshots;
        this.reminder = reminder;
    }

    /** What the tables tell of a month, read in one transaction. */
    private record Told(
            Map<Long, LedgerMonth> months,
            Set<PlaceCode> reporting,
            Map<PlaceCode, LocalDate> due,
            Map<String, List<PlaceCount>> counts,
            List<MonthEvent> events,
            List<MonthSnapshot> snapshots) {}

    MonthView show(Actor actor, PlaceCode place, YearMonth month, Locale locale) {
        List<PlaceCode> children = places.children(place);
        Told told = transactions.read(actor.scope(), session -> read(session, place, children, month));
        Map<String, List<PlaceCount>> counts = told.counts();
        LedgerMonth own = told.months().get(MonthKey.of(place, month));
        MonthState state = MonthRepository.state(own);
        LocalDate due = told.due().get(place);
        boolean isRequired = told.reporting().contains(place);
        boolean isLate = isRequired && isLate(own, due);
        List<MonthSnapshot> taken = told.snapshots();
        return new MonthView(
                Months.format(month),
                place.text(),
                places.jurisdiction(place).name(locale),
                state.word(),
                due.toString(),
                taken.isEmpty() && isLate,
                isLate,
                isRequired,
                MonthView.Complete.of(Completeness.sums(counts, place)),
                children.stream()
                        .filter(child -> told.reporting().contains(child)
                                || told.months().containsKey(MonthKey.of(child, month)))
                        .map(child -> inside(place, child, month, told, counts, locale))
                        .toList(),
                taken.stream().map(MonthMapper::line).toList(),
                taken.isEmpty()
                        ? null
                        : snapshots
                                .differences(actor, place, month, taken.get(taken.size() - 1))
                                .size(),
                told.events().stream().map(MonthMapper::event).toList(),
                steps(actor, place, state));
    }

    private Told read(Session session, PlaceCode place, List<PlaceCode> children, YearMonth month) {
        List<PlaceCode> all = new ArrayList<>(children);
        all.add(place);
        DueDates dates = completeness.dates(session);
        return new Told(
                MonthRepository.months(session, MonthPlaces.keys(all, month)),
                Set.copyOf(Completeness.reporting(dates.settings(), all)),
                Completeness.dueDates(dates, all, month),
                completeness.counts(session, dates, place, month),
                MonthRepository.events(session, place, month),
                snapshots.list(session, place, month));
    }

    private static boolean isLate(LedgerMonth month, LocalDate due) {
        return LedgerMonth.isLate(month, due, BusinessClock.today(BusinessClock.system()));
    }

    private MonthView.Inside inside(
            PlaceCode above,
            PlaceCode child,
            YearMonth month,
            Told told,
            Map<String, List<PlaceCount>> counts,
            Locale locale) {
        LedgerMonth own = told.months().get(MonthKey.of(child, month));
        LocalDate due = told.due().get(child);
        MonthState state = MonthRepository.state(own);
        String name = places.jurisdiction(child).name(locale);
        String sender = places.jurisdiction(above).name(locale);
        boolean required = told.reporting().contains(child);
        boolean late = required && isLate(own, due);
        boolean sent = LedgerMonth.isSubmitted(own);
        var complete = MonthView.Complete.of(Completeness.sums(counts, child));
        var owed = new PlaceNotice.Owed(sender, name, month, state, due, late && !sent, sent, complete);
        return new MonthView.Inside(
                child.text(),
                name,
                state.word(),
                due.toString(),
                late && !sent,
                late,
                complete,
                required ? reminder.text(owed, locale) : null);
    }

    private static MonthView.SnapshotLine line(MonthSnapshot one) {
        return new MonthView.SnapshotLine(
                one.number(),
                Moments.text(one.asOf()),
                one.digest(),
                one.takenBy(),
                one.dueDate() == null ? null : one.dueDate().toString(),
                one.isLate());
    }

    private static MonthView.Event event(MonthEvent event) {
        return new MonthView.Event(
                event.step,
                Moments.text(event.takenAt),
                event.takenBy,
                event.takenByName,
                event.reason,
                event.missing == null ? null : List.of(event.missing.split(",")),
                event.snapshot);
    }

    private List<String> steps(Actor actor, PlaceCode place, MonthState state) {
        return MonthStep.from(state).stream()
                .filter(step -> actor.may(Permission.ENTRIES_REVIEW) && places.isStepOf(actor, place, step))
                .map(MonthStep::word)
                .toList();
    }

    /** A snapshot with its figures and what has changed since. */
    MonthView.SnapshotView snapshot(Actor actor, PlaceCode place, YearMonth month, int number) {
        MonthSnapshot snapshot =
                transactions.read(actor.scope(), session -> snapshots.list(session, place, month)).stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(Problem::notFound);
        return new MonthView.SnapshotView(
                Months.format(month),
                place.text(),
                number,
                Moments.text(snapshot.asOf()),
                snapshot.digest(),
                snapshot.takenBy(),
                snapshot.figures().registers(),
                snapshots.differences(actor, place, month, snapshot));
    }
}
