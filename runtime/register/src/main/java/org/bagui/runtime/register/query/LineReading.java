package org.bagui.runtime.register.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.EntryStore;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.LineSelection.Column;
import org.bagui.core.persistence.LineSelection.Source;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.EnterpriseLines;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads lines city by city, a large city county by county, so that nobody holds more than some thousand enterprises. */
@Component(service = EnterpriseLines.class)
public final class LineReading implements EnterpriseLines {
    private static final int MOST_MONTHS = 24;
    /** Entries of a month above which a city is read county by county. */
    private static final int LARGE = 5_000;

    private final Transactions transactions;
    private final PlaceDirectory places;
    private final Clock clock;
    private final int large;

    @Activate
    public LineReading(@Reference Transactions transactions, @Reference PlaceDirectory places) {
        this(transactions, places, BusinessClock.system(), LARGE);
    }

    LineReading(Transactions transactions, PlaceDirectory places, Clock clock, int large) {
        this.transactions = transactions;
        this.places = places;
        this.clock = clock;
        this.large = large;
    }

    @Override
    public void read(Actor actor, LineSelection selection, Consumer<Line> sink) {
        actor.require(Permission.ENTRIES_READ);
        Scope asked = selection.place() == null ? actor.scope() : selection.place();
        if (!actor.scope().contains(asked.from()) || !actor.scope().contains(asked.to())) {
            throw Problem.notFound();
        }
        check(selection);
        transactions.read(actor.scope(), session -> {
            EntryStore store = session.entries();
            AsOf.check(selection.asOf(), store, clock);
            for (Scope city : slices(asked, PlaceLevel.CITY)) {
                List<Scope> parts =
                        isLarge(store, selection.within(city)) ? slices(city, PlaceLevel.COUNTY) : List.of(city);
                parts.forEach(part -> store.lines(selection.within(part), sink));
            }
            return null;
        });
    }

    /** By the first two months of the first register: asking all of them would take as long as reading. */
    private boolean isLarge(EntryStore store, LineSelection selection) {
        RegisterDefinition register = selection.sources().get(0).register();
        return selection.months().stream().limit(2).anyMatch(month -> {
            Selection entries = new Selection(
                    register,
                    List.of(register.require("id")),
                    selection.place(),
                    MonthRange.of(month),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    0,
                    null);
            return store.count(entries) > large;
        });
    }

    /** Intervals that together are the one asked for, without a gap; each begins at a place of the level. */
    private List<Scope> slices(Scope asked, PlaceLevel level) {
        TreeSet<Long> starts = new TreeSet<>();
        starts.add(asked.from());
        for (Jurisdiction place : places.list(level, null)) {
            PlaceCode code = place.code();
            if (code.from() > asked.from() && code.from() <= asked.to()) {
                starts.add(code.from());
            }
        }
        List<Scope> slices = new ArrayList<>(starts.size());
        for (long start : starts) {
            Long next = starts.higher(start);
            slices.add(new Scope(start, next == null ? asked.to() : next - 1));
        }
        return slices;
    }

    private static void check(LineSelection selection) {
        int months = selection.months().size();
        if (months == 0 || months > MOST_MONTHS || selection.sources().isEmpty()) {
            throw new IllegalArgumentException("no lines of " + months + " months");
        }
        for (Source source : selection.sources()) {
            RegisterDefinition register = source.register();
            boolean fits = register.period() == PeriodKind.MONTH
                    && register.field("uscc").isPresent();
            boolean hidden = source.columns().stream()
                    .map(Column::fields)
                    .flatMap(List::stream)
                    .anyMatch(FieldDefinition::sensitive);
            if (!fits || hidden) {
                throw new IllegalArgumentException("no lines from " + register.name());
            }
        }
    }
}
