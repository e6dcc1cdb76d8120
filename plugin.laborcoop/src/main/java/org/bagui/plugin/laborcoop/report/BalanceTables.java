package org.bagui.plugin.laborcoop.report;

import static org.bagui.core.report.ReportTable.Kind.CHANGE;
import static org.bagui.core.report.ReportTable.Kind.PERCENT;
import static org.bagui.core.report.ReportTable.Kind.TEXT;
import static org.bagui.core.report.ReportTable.Kind.WHOLE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.laborcoop.figures.Balance;
import org.bagui.plugin.laborcoop.figures.Cooperation;
import org.bagui.plugin.laborcoop.figures.FlowDifference;
import org.bagui.plugin.laborcoop.figures.Flows.Flow;
import org.bagui.plugin.laborcoop.figures.TripSums;

/** The first sheet: what a place and those in it sent and received, who stayed, and the indicators. */
final class BalanceTables {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CooperationTexts texts;

    BalanceTables(CooperationTexts texts) {
        this.texts = texts;
    }

    List<ReportTable> of(PlaceCode place, List<Jurisdiction> inside, Cooperation told) {
        return List.of(balance(place, inside, told), stayed(told.balance()), indicators(told));
    }

    /** The place, then those inside it with figures; what it sent and received itself stands as the rest. */
    private ReportTable balance(PlaceCode place, List<Jurisdiction> inside, Cooperation told) {
        Balance whole = told.balance();
        List<Flow> flows = told.counties().flows();
        List<Row> rows = new ArrayList<>();
        rows.add(row(Style.TOTAL, texts.place(place.text()), whole.sent(), whole.received()));
        long sent = 0;
        long received = 0;
        for (Jurisdiction one : inside) {
            long from = sum(flows, flow -> lies(flow.from(), one.code()), Flow::departed);
            long to = sum(flows, flow -> lies(flow.to(), one.code()), Flow::arrived);
            if (from != 0 || to != 0) {
                rows.add(row(Style.PLAIN, one.name(texts.locale()), from, to));
            }
            sent += from;
            received += to;
        }
        if (rows.size() > 1 && (whole.sent() > sent || whole.received() > received)) {
            rows.add(row(Style.PLAIN, texts.of("row.itself"), whole.sent() - sent, whole.received() - received));
        }
        boolean none = whole.sent() == 0 && whole.received() == 0;
        return new ReportTable(
                texts.of("table.balance"),
                List.of(
                        texts.column("place", TEXT),
                        texts.column("sent", WHOLE),
                        texts.column("received", WHOLE),
                        texts.column("net", CHANGE)),
                rows,
                none ? texts.of("none") : texts.of("note.balance"));
    }

    private static boolean lies(String code, PlaceCode inside) {
        return PlaceCode.parse(code).map(inside::contains).orElse(false);
    }

    private static long sum(List<Flow> flows, Predicate<Flow> which, ToLongFunction<Flow> what) {
        return flows.stream().filter(which).mapToLong(what).sum();
    }

    private static Row row(Style style, String name, long sent, long received) {
        return new Row(style, List.of(name, sent, received, received - sent));
    }

    private ReportTable stayed(Balance balance) {
        List<Row> rows = balance.retention().stream()
                .map(one -> new Row(
                        Style.PLAIN,
                        Arrays.asList(
                                texts.of("row.stayed", one.months()),
                                one.persons(),
                                percent(one.persons(), balance.received()))))
                .toList();
        return new ReportTable(
                texts.of("table.stayed"),
                List.of(texts.column("after", TEXT), texts.column("persons", WHOLE), texts.column("share", PERCENT)),
                rows,
                "");
    }

    private ReportTable indicators(Cooperation told) {
        Balance balance = told.balance();
        List<TripSums> trips = balance.trips();
        List<Row> rows = new ArrayList<>();
        rows.add(indicator("M27", balance.placements().persons()));
        rows.add(indicator("M28.trips", sum(trips, TripSums::trips)));
        for (TripSums mode : trips) {
            rows.add(ofWhich(mode.mode(), mode.trips()));
        }
        rows.add(indicator("M28.persons", sum(trips, TripSums::persons)));
        rows.add(ofWhich("povertyLifted", sum(trips, TripSums::povertyLifted)));
        rows.add(indicator("M29.pairings", balance.pairingsActive()));
        rows.add(indicator("M29.persons", balance.personsMoved()));
        rows.add(indicator("differences.open", sum(told.differences(), FlowDifference::open)));
        rows.add(indicator("differences.explained", sum(told.differences(), FlowDifference::explained)));
        return new ReportTable(
                texts.of("table.indicators"),
                List.of(texts.column("indicator", TEXT), texts.column("value", WHOLE)),
                rows,
                "");
    }

    private static <T> long sum(List<T> items, ToLongFunction<T> what) {
        return items.stream().mapToLong(what).sum();
    }

    private Row indicator(String key, long value) {
        return new Row(Style.PLAIN, List.of(texts.of("indicator." + key), value));
    }

    private Row ofWhich(String key, long value) {
        return new Row(Style.OF_WHICH, List.of(texts.of("of-which." + key), value));
    }

    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
