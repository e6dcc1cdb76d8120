package org.bagui.runtime.register.query;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.persistence.store.RollUpSelection;
import org.bagui.core.persistence.store.RollUpSelection.Figure;
import org.bagui.core.persistence.store.RollUpSelection.Group;
import org.bagui.core.persistence.store.RollUpSelection.Recorded;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUp.Line;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.security.Actor;

/**
 * Puts measures together in the database: one query for all figures of the same months, one more for the last month
 * where it is asked for, and one more for the totals where a measure is a mean (means do not add up).
 */
public final class RollUpQueryService {
    private static final int MOST_ROWS = 100_000;
    private static final Comparator<String> ABSENT_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final Transactions transactions;
    private final EntryStores stores;
    private final Clock clock;
    private final RecordedPlaces recorded;

    public RollUpQueryService(Transactions transactions, EntryStores stores, Clock clock, RecordedPlaces recorded) {
        this.recorded = recorded;
        this.transactions = transactions;
        this.stores = stores;
        this.clock = clock;
    }

    /** The figures of a query. */
    public RollUp read(Actor actor, RegisterDefinition register, RollUpQuery query) {
        RollUpReader reader = new RollUpReader(register, query, recorded);
        return transactions.read(actor.scope(), session -> {
            AsOf.check(query.asOf(), session, clock);
            return new Run(register, query, reader, stores.of(session), recorded.all()).run();
        });
    }

    /** One roll-up inside its transaction. */
    private static final class Run {
        private final RegisterDefinition register;
        private final RollUpQuery query;
        private final RollUpReader reader;
        private final EntryStore store;
        private final List<Recorded> recorded;
        private final int width;
        private final Map<List<String>, Object[]> rows = new HashMap<>();

        Run(
                RegisterDefinition register,
                RollUpQuery query,
                RollUpReader reader,
                EntryStore store,
                List<Recorded> recorded) {
            this.recorded = recorded;
            this.register = register;
            this.query = query;
            this.reader = reader;
            this.store = store;
            width = reader.measures().size();
        }

        RollUp run() {
            List<Integer> whole = new ArrayList<>();
            List<Integer> last = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                (reader.isOfLastMonth(reader.measures().get(i)) ? last : whole).add(i);
            }
            MonthRange month = last.isEmpty() ? null : lastMonth();
            Object[] totals = new Object[width];
            take(whole, query.period(), totals);
            if (month != null) {
                take(last, month, totals);
            }
            List<Line> lines = rows.entrySet().stream()
                    .map(row -> new Line(row.getKey(), Collections.unmodifiableList(Arrays.asList(row.getValue()))))
                    .sorted((one, other) -> compare(one.cells(), other.cells()))
                    .toList();
            absentCountsAreNone(totals);
            return new RollUp(
                    query.by(), reader.measures(), lines, Collections.unmodifiableList(Arrays.asList(totals)));
        }

        /** The last month of the range in which there is any entry, or null. */
        private MonthRange lastMonth() {
            List<Group> byMonth = List.of(new Group(register.require("period"), 0));
            List<Object[]> months = store.rollUp(selection(byMonth, List.of(RollUpReader.COUNT), query.period()));
            return months.stream()
                    .map(row -> Cells.text(byMonth.get(0), row[0]))
                    .max(Comparator.naturalOrder())
                    .map(month -> MonthRange.of(YearMonth.parse(month)))
                    .orElse(null);
        }

        /** Adds the figures of the measures at these places, and their totals. */
        private void take(List<Integer> places, MonthRange period, Object[] totals) {
            if (places.isEmpty()) {
                return;
            }
            List<String> names = places.stream().map(reader.measures()::get).toList();
            List<Object[]> read = store.rollUp(selection(reader.groups(), names, period));
            if (read.size() > MOST_ROWS) {
                throw Problem.of(400, "too-many-rows", MOST_ROWS);
            }
            for (Object[] row : read) {
                Object[] figures = rows.computeIfAbsent(cells(row), key -> new Object[width]);
                put(row, reader.groups().size(), places, figures);
                for (int place : places) {
                    if (!reader.isMean(reader.measures().get(place))) {
                        totals[place] = Cells.plus(totals[place], figures[place]);
                    }
                }
            }
            List<Integer> means = places.stream()
                    .filter(place -> reader.isMean(reader.measures().get(place)))
                    .toList();
            if (!means.isEmpty() && !read.isEmpty()) {
                List<String> meanNames =
                        means.stream().map(reader.measures()::get).toList();
                store.rollUp(selection(List.of(), meanNames, period)).forEach(row -> put(row, 0, means, totals));
            }
        }

        private void put(Object[] row, int from, List<Integer> places, Object[] figures) {
            for (int i = 0; i < places.size(); i++) {
                String name = reader.measures().get(places.get(i));
                Figure figure = reader.figure(name);
                figures[places.get(i)] = Cells.figure(figure.field(), figure.mean(), row[from + i]);
            }
        }

        private List<String> cells(Object[] row) {
            String[] cells = new String[reader.groups().size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = Cells.text(reader.groups().get(i), row[i]);
            }
            return Collections.unmodifiableList(Arrays.asList(cells));
        }

        private void absentCountsAreNone(Object[] totals) {
            int count = reader.measures().indexOf(RollUpReader.COUNT);
            if (count >= 0 && totals[count] == null) {
                totals[count] = 0L;
            }
        }

        private RollUpSelection selection(List<Group> by, List<String> measures, MonthRange period) {
            Scope place = query.place() == null ? null : Scope.of(query.place());
            List<Figure> figures = measures.stream().map(reader::figure).toList();
            return new RollUpSelection(
                    register, place, period, by, figures, reader.conditions(), query.asOf(), recorded);
        }

        private static int compare(List<String> one, List<String> other) {
            for (int i = 0; i < one.size(); i++) {
                int order = ABSENT_LAST.compare(one.get(i), other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
