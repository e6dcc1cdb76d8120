package org.bagui.runtime.register.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.LineSelection.Column;
import org.bagui.core.persistence.LineSelection.Source;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.EntryStores;
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

/**
 * Reads the lines of a place at once, or city by city, or county by county: as many together as the database may hold. Fewer
 * statements are quicker, since entries of one page belong to many places.
 */
@Component(service = EnterpriseLines.class)
public final class LineQueryService implements EnterpriseLines {
    private static final int MOST_MONTHS = 24;
    private static final List<PlaceLevel> LEVELS = List.of(PlaceLevel.CITY, PlaceLevel.COUNTY);

    private final Transactions transactions;
    private final EntryStores stores;
    private final PlaceDirectory places;
    private final Clock clock;

    @Activate
    public LineQueryService(
            @Reference Transactions transactions, @Reference EntryStores stores, @Reference PlaceDirectory places) {
        this(transactions, stores, places, BusinessClock.system());
    }

    LineQueryService(Transactions transactions, EntryStores stores, PlaceDirectory places, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public void read(Actor actor, LineSelection selection, Consumer<Line> sink) {
        actor.require(Permission.ENTRIES_READ);
        Scope asked = selection.place() == null ? actor.scope() : selection.place();
        if (!actor.scope().contains(asked.from()) || !actor.scope().contains(asked.to())) {
            throw Problem.outOfScope();
        }
        check(selection);
        transactions.read(actor.scope(), session -> {
            EntryStore store = stores.of(session);
            AsOf.check(selection.asOf(), session, clock);
            parts(session, store.mostTogether(), selection.within(asked), 0)
                    .forEach(part -> store.lines(selection.within(part), sink));
            return null;
        });
    }

    /** Places that together are the one of the selection, as large as may be. */
    private List<Scope> parts(Session session, long most, LineSelection selection, int depth) {
        if (depth == LEVELS.size() || !isLarge(session, most, selection)) {
            return List.of(selection.place());
        }
        return slices(selection.place(), LEVELS.get(depth)).stream()
                .flatMap(slice -> parts(session, most, selection.within(slice), depth + 1).stream())
                .toList();
    }

    /** By the first two months of the first register, or all of it: asking all registers would take as long as reading. */
    private static boolean isLarge(Session session, long most, LineSelection selection) {
        if (most == Long.MAX_VALUE) {
            return false;
        }
        RegisterDefinition register = selection.sources().get(0).register();
        List<MonthRange> ranges = selection.months().isEmpty()
                ? Collections.singletonList(null)
                : selection.months().stream().limit(2).map(MonthRange::of).toList();
        return ranges.stream().anyMatch(months -> {
            Selection entries = new Selection(
                    register,
                    List.of(register.require("id")),
                    selection.place(),
                    months,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    0,
                    null);
            return session.count(entries) > most;
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
        if (months > MOST_MONTHS || selection.sources().isEmpty()) {
            throw new IllegalArgumentException("no lines of " + months + " months");
        }
        for (Source source : selection.sources()) {
            RegisterDefinition register = source.register();
            boolean fits = (months == 0 || register.period() == PeriodKind.MONTH)
                    && register.field("uscc").isPresent();
            boolean hidden = source.columns().stream()
                    .map(Column::fields)
                    .flatMap(List::stream)
                    .anyMatch(FieldDefinition::isGuarded);
            if (!fits || hidden) {
                throw new IllegalArgumentException("no lines from " + register.name());
            }
        }
    }
}
