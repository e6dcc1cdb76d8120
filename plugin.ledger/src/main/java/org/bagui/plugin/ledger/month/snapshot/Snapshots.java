package org.bagui.plugin.ledger.month.snapshot;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Condition.Operator;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.EntryStatus;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.security.Actor;
import org.bagui.plugin.ledger.month.MonthKey;
import org.bagui.plugin.ledger.month.snapshot.Figures.PlaceFigures;
import org.bagui.plugin.ledger.month.snapshot.Figures.RegisterFigures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes and reads snapshots. */
@Component(service = Snapshots.class)
public class Snapshots {
    static final String OF_MONTH = "select s from MonthSnapshot s where s.monthId = :month order by s.number";
    /** More submissions than one month ever has. */
    private static final int MOST = 500;

    private final RegisterService registers;

    /** Snapshots of these registers. */
    @Activate
    public Snapshots(@Reference RegisterService registers) {
        this.registers = registers;
    }

    /**
     * Freezes what the month is now. Its seals are locked, so that no write of it commits meanwhile; the figures are those
     * of all writes before the moment.
     *
     * @param registers those that are due there
     * @param dueDate last day in time
     */
    public MonthSnapshot take(
            Session session,
            Actor actor,
            PlaceCode place,
            YearMonth month,
            int number,
            List<String> registers,
            LocalDate dueDate) {
        MonthSnapshot snapshot = new MonthSnapshot();
        snapshot.id = session.nextId();
        snapshot.scopePlace = place.from();
        snapshot.monthId = MonthKey.of(place, month);
        snapshot.number = number;
        snapshot.asOf = Utc.now(session);
        snapshot.figures = now(actor, place, month, registers).toJson();
        snapshot.digest = Figures.digest(snapshot.figures);
        snapshot.takenBy = actor.username();
        snapshot.dueDate = dueDate;
        session.persist(snapshot);
        return snapshot;
    }

    /** Snapshots of a month, the first first. */
    public List<MonthSnapshot> list(Session session, PlaceCode place, YearMonth month) {
        return session.list(MonthSnapshot.class, OF_MONTH, Map.of("month", MonthKey.of(place, month)), MOST);
    }

    /** What has changed since a snapshot, by register, place and measure. */
    public List<SnapshotDifference> differences(Actor actor, PlaceCode place, YearMonth month, MonthSnapshot snapshot) {
        Figures then = snapshot.figures();
        List<String> there = there(then).map(RegisterDefinition::name).toList();
        return SnapshotDifference.between(then, now(actor, place, month, there));
    }

    /**
     * How many entries were written after a snapshot, also where all sums stayed as they were. Of entries that went the sums tell,
     * unless others came for them, and those are counted here.
     */
    public long writtenSince(Session session, Actor actor, PlaceCode place, YearMonth month, MonthSnapshot snapshot) {
        return there(snapshot.figures())
                .mapToLong(register -> session.count(new Selection(
                        register,
                        List.of(),
                        actor.scopeAt(place),
                        MonthRange.of(month),
                        List.of(
                                new Condition(register.require("updatedAt"), Operator.AT_LEAST, List.of(snapshot.asOf)),
                                new Condition(
                                        register.require("status"),
                                        Operator.NOT_EQUAL,
                                        List.of(EntryStatus.DRAFT.word()))),
                        List.of(),
                        List.of(),
                        null,
                        0,
                        null)))
                .sum();
    }

    private Stream<RegisterDefinition> there(Figures figures) {
        return figures.registers().stream()
                .map(RegisterFigures::register)
                .flatMap(name -> registers.definition(name).stream());
    }

    private Figures now(Actor actor, PlaceCode place, YearMonth month, List<String> due) {
        List<RegisterFigures> all = new ArrayList<>();
        for (String register : due) {
            RollUp figures = registers.rollUp(
                    actor,
                    new RollUpQuery(
                            register,
                            place,
                            MonthRange.of(month),
                            List.of("county"),
                            List.of(),
                            List.of(),
                            false,
                            null));
            List<PlaceFigures> places = new ArrayList<>();
            for (RollUp.Line line : figures.rows()) {
                places.add(new PlaceFigures(line.cells().get(0), named(figures.measures(), line.figures())));
            }
            all.add(new RegisterFigures(register, named(figures.measures(), figures.totals()), places));
        }
        return new Figures(all);
    }

    private static Map<String, Object> named(List<String> measures, List<Object> figures) {
        Map<String, Object> named = new TreeMap<>();
        for (int i = 0; i < measures.size(); i++) {
            if (figures.get(i) != null) {
                named.put(measures.get(i), figures.get(i));
            }
        }
        return new LinkedHashMap<>(named);
    }
}
