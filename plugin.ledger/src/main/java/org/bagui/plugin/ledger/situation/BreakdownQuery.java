package org.bagui.plugin.ledger.situation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.period.MonthRange;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.ComparedMonths;
import org.bagui.plugin.ledger.figures.Comparison;
import org.bagui.plugin.ledger.figures.ComparisonMonths;
import org.bagui.plugin.ledger.figures.Figure;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.GroupTitles;
import org.bagui.plugin.ledger.figures.LedgerColumns;
import org.bagui.plugin.ledger.figures.RollUpAddress;
import org.bagui.plugin.ledger.situation.Situation.Figures;
import org.bagui.plugin.ledger.situation.Situation.Part;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Indicators that are lists: by category of post, by mode and level of training, by industry and place. */
@Component(service = BreakdownQuery.class)
public final class BreakdownQuery {
    private static final int TOP = 5;

    private final RegisterService registers;
    private final GroupTitles titles;
    private final IndicatorView view;

    /** Reads these registers. */
    @Activate
    public BreakdownQuery(
            @Reference RegisterService registers, @Reference GroupTitles titles, @Reference IndicatorView view) {
        this.registers = registers;
        this.titles = titles;
        this.view = view;
    }

    /** Shortage and pay by category of post, training wanted by mode and level (M20, M24, M30). */
    List<Figures> read(FiguresRequest asked, ComparedMonths months, Locale locale) {
        List<Figures> all = new ArrayList<>();
        Source posts = new Source(
                LedgerColumns.DEMAND, List.of("postCategory"), List.of("shortageCurrent", "wageMin", "wageMax"));
        List<RollUp> demands = rollUps(asked, months, posts);
        all.add(view.list(
                "M20",
                "person",
                parts(asked, demands, months, posts, 0, locale),
                "sum(shortageCurrent) by postCategory",
                posts.address(asked, months.month()),
                locale));
        all.add(view.list(
                "M24",
                "CNY/month",
                parts(asked, demands, months, posts, 1, locale),
                "sum(wageMin x shortageCurrent) / sum(shortageCurrent), upper: wageMax, by postCategory",
                posts.address(asked, months.month()),
                locale));
        Source training =
                new Source(LedgerColumns.TRAINING, List.of("trainingMode", "targetLevel"), List.of("trainees"));
        all.add(view.list(
                "M30",
                "person",
                parts(asked, rollUps(asked, months, training), months, training, 0, locale),
                "sum(trainees) by trainingMode and targetLevel",
                training.address(asked, months.month()),
                locale));
        return all;
    }

    /** The five groups that lack most people, the most lacking first (M21). */
    static List<Part> shortest(Breakdown by, SituationGroups groups, GroupTitles titles, Locale locale) {
        return each(by, groups, titles, locale).stream()
                .filter(part -> part.value().longValue() > 0 && !part.key().isEmpty())
                .sorted(Comparator.comparing((Part part) -> -part.value().longValue())
                        .thenComparing(Part::key))
                .limit(TOP)
                .toList();
    }

    /** The shortage of each group that says one, by key (M22). */
    static List<Part> each(Breakdown by, SituationGroups groups, GroupTitles titles, Locale locale) {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, Comparison> group : groups.by(by).entrySet()) {
            Long now = group.getValue().now().get(Figure.SHORTAGE);
            if (now != null) {
                Long[] then = new Long[ComparisonMonths.values().length];
                for (ComparisonMonths against : ComparisonMonths.values()) {
                    then[against.ordinal()] = group.getValue().then(against).get(Figure.SHORTAGE);
                }
                Long change = then[0] == null ? null : (Long) (now - then[0]);
                String title = titles.of(by, group.getKey(), locale);
                parts.add(new Part(group.getKey(), title, now, null, change, then[0], then[1], then[2]));
            }
        }
        return parts;
    }

    /** What a roll-up gives. */
    private record Source(String register, List<String> by, List<String> measures) {
        RollUpQuery query(FiguresRequest asked, YearMonth month) {
            return new RollUpQuery(
                    register, asked.place(), MonthRange.of(month), by, measures, List.of(), false, asked.asOf());
        }

        String address(FiguresRequest asked, YearMonth month) {
            String source = register + "?measures=" + String.join(",", measures);
            return RollUpAddress.of(source, asked.place(), month, String.join(",", by), asked.asOf());
        }
    }

    private List<RollUp> rollUps(FiguresRequest asked, ComparedMonths months, Source source) {
        return months.all().stream()
                .map(month -> registers.rollUp(asked.actor(), source.query(asked, month)))
                .toList();
    }

    /** The parts of one measure; the measure after it, where there is one and it is a mean too, is the upper value. */
    private List<Part> parts(
            FiguresRequest asked,
            List<RollUp> rollUps,
            ComparedMonths months,
            Source source,
            int measure,
            Locale locale) {
        GroupTitles known = titles.asOf(asked.asOf());
        Map<String, Object[]> cells = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        int count = rollUps.size();
        for (int month = 0; month < count; month++) {
            for (RollUp.Line line : rollUps.get(month).rows()) {
                Object figure = line.figures().get(measure);
                if (figure != null) {
                    String key = key(line.cells());
                    names.put(key, title(source, line.cells(), known, locale));
                    Object[] values = cells.computeIfAbsent(key, any -> new Object[count + 1]);
                    values[month] = figure;
                    if (month == 0 && measure > 0) {
                        values[count] = line.figures().get(measure + 1);
                    }
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        cells.forEach((key, values) -> {
            Number[] then = new Number[ComparisonMonths.values().length];
            for (ComparisonMonths against : ComparisonMonths.values()) {
                then[against.ordinal()] = (Number) values[months.index(against)];
            }
            Number change = minus((Number) values[0], then[0]);
            BigDecimal upper = (BigDecimal) values[count];
            parts.add(new Part(key, names.get(key), (Number) values[0], upper, change, then[0], then[1], then[2]));
        });
        return parts;
    }

    private static String key(List<String> cells) {
        return String.join(
                "/", cells.stream().map(cell -> cell == null ? "" : cell).toList());
    }

    private String title(Source source, List<String> cells, GroupTitles known, Locale locale) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                String list = registers
                        .definition(source.register())
                        .orElseThrow()
                        .require(source.by().get(i))
                        .code()
                        .list();
                names.add(known.code(list, cells.get(i), locale));
            }
        }
        return String.join(" · ", names);
    }

    private static Number minus(Number now, Number before) {
        if (now == null || before == null) {
            return null;
        }
        return now instanceof BigDecimal exact
                ? (Number) exact.subtract(new BigDecimal(before.toString()))
                : (Number) (now.longValue() - before.longValue());
    }
}
