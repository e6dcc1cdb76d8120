package org.bagui.runtime.register.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.store.RollUpSelection.Figure;
import org.bagui.core.persistence.store.RollUpSelection.Group;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.MeasureUse;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RollUpQuery;

/**
 * One roll-up, read against the definition of its register; every bad part is refused with a code of its own.
 *
 * <p>A stock over several months is refused unless the months stand apart or the last one is asked for. The number of
 * entries is a plain number of entries over all months, and that of the last month where the last one is asked for.
 */
final class RollUpReader {
    /** Name of the measure that every register has. */
    static final String COUNT = "count";

    private static final int MOST_DIMENSIONS = 5;
    private static final Map<String, Integer> PLACES = Map.of("region", 2, "city", 4, "county", 6, "township", 9);

    private final RegisterDefinition register;
    private final RollUpQuery query;
    private final List<Group> groups = new ArrayList<>();
    private final List<String> measures;
    private final List<Condition> conditions;

    RollUpReader(RegisterDefinition register, RollUpQuery query, RecordedPlaces recorded) {
        this.register = register;
        this.query = query;
        boolean periods = register.period() != PeriodKind.NONE;
        if (!periods && (query.period() != null || query.last() || query.by().contains("period"))) {
            throw Problem.of(400, "no-period", register.name());
        }
        if (query.by().size() > MOST_DIMENSIONS) {
            throw Problem.of(400, "bad-parameter", "by");
        }
        checkOnce(query.by());
        checkOnce(query.measures());
        query.by().forEach(name -> groups.add(group(name)));
        conditions = new WhereReader(register, recorded).read(query.where());
        measures = declaredOrAsked();
        if (isOverTime() && !query.last()) {
            measures.stream().filter(this::isStock).findFirst().ifPresent(name -> {
                throw Problem.of(400, "stock-over-time", name);
            });
        }
    }

    List<Group> groups() {
        return groups;
    }

    List<String> measures() {
        return measures;
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** Whether several months may fall into one row. */
    private boolean isOverTime() {
        boolean single = query.period() != null && query.period().isSingle();
        return register.period() != PeriodKind.NONE && !single && !query.by().contains("period");
    }

    /** Whether the measure counts with the last month only. */
    boolean isOfLastMonth(String measure) {
        return query.last() && isOverTime() && (measure.equals(COUNT) || isStock(measure));
    }

    private boolean isStock(String measure) {
        return !measure.equals(COUNT) && use(measure).time() == Measure.OverTime.LAST;
    }

    /** Whether figures of the measure are means, which do not add up. */
    boolean isMean(String measure) {
        return !measure.equals(COUNT) && use(measure).kind() == Measure.Kind.MEAN;
    }

    Figure figure(String measure) {
        if (measure.equals(COUNT)) {
            return new Figure(null, null, false);
        }
        MeasureUse use = use(measure);
        FieldDefinition weight = use.weight().isEmpty() ? null : register.require(use.weight());
        return new Figure(register.require(measure), weight, isMean(measure));
    }

    private MeasureUse use(String measure) {
        return register.require(measure).measure();
    }

    private List<String> declaredOrAsked() {
        if (query.measures().isEmpty()) {
            List<String> all = new ArrayList<>();
            register.fields().stream().filter(field -> field.measure() != null).forEach(field -> all.add(field.name()));
            all.add(COUNT);
            return all;
        }
        for (String name : query.measures()) {
            boolean known = name.equals(COUNT)
                    || register.field(name).map(FieldDefinition::measure).isPresent();
            if (!known) {
                throw Problem.of(400, "unknown-measure", WhereReader.shown(name), register.name());
            }
        }
        return query.measures();
    }

    private Group group(String name) {
        if (PLACES.containsKey(name)) {
            return new Group(null, PLACES.get(name));
        }
        if (name.equals("period")) {
            return new Group(register.require(name), 0);
        }
        FieldDefinition field = register.field(name)
                .filter(FieldDefinition::dimension)
                .filter(found -> !found.isGuarded())
                .orElseThrow(() -> Problem.of(400, "unknown-dimension", WhereReader.shown(name), register.name()));
        return new Group(field, 0);
    }

    private static void checkOnce(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw Problem.of(400, "duplicate-dimension", WhereReader.shown(name));
            }
        }
    }
}
