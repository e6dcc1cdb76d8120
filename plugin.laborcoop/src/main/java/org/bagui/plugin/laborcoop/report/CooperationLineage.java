package org.bagui.plugin.laborcoop.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.report.Report.Lineage;
import org.bagui.core.rest.Moments;
import org.bagui.plugin.laborcoop.figures.Cooperation;
import org.bagui.plugin.laborcoop.figures.TripSums;

/** Tells of each figure which steps it is summed from, and where it can be asked for. */
final class CooperationLineage {
    private CooperationLineage() {}

    static List<Lineage> of(PlaceCode place, YearMonth month, Cooperation told, CooperationTexts texts) {
        String filter = texts.of("filter", texts.place(place.text()), Months.format(month));
        String asked = "?jurisdiction=" + place.text() + "&period=" + Months.format(month);
        String asOf = "&asOf=" + URLEncoder.encode(Moments.text(told.asOf()), StandardCharsets.UTF_8);
        String balance = "/api/v1/laborcoop/balance" + asked + asOf;
        String transfers = texts.of("register.transfers");
        long count = told.transfers();
        return List.of(
                new Lineage(texts.of("column.sent"), "sum(departure)", transfers, filter, count, balance),
                new Lineage(texts.of("column.received"), "sum(arrival)", transfers, filter, count, balance),
                new Lineage(texts.of("column.net"), "sum(arrival) - sum(departure)", transfers, filter, count, balance),
                new Lineage(
                        texts.of("table.stayed"),
                        "sum(retention-1), sum(retention-3), sum(retention-6)",
                        transfers,
                        filter,
                        count,
                        balance),
                new Lineage(
                        texts.of("chart"),
                        "sum(departure) by sending place, receiving place",
                        transfers,
                        filter,
                        count,
                        "/api/v1/laborcoop/flows" + asked + asOf),
                new Lineage(
                        texts.of("table.differences"),
                        "sum(departure) - sum(arrival) of each transfer; persons explained since it last changed",
                        transfers,
                        filter,
                        told.differences().size(),
                        "/api/v1/laborcoop/differences" + asked),
                new Lineage(
                        texts.of("indicator.M27"),
                        "sum(arrival) by the day of the arrival, as last booked",
                        transfers,
                        filter,
                        count,
                        balance),
                new Lineage(
                        texts.of("indicator.M28.trips"),
                        "count(trips departed); sum(persons on them)",
                        texts.of("register.trips"),
                        filter,
                        told.balance().trips().stream()
                                .mapToLong(TripSums::trips)
                                .sum(),
                        balance),
                new Lineage(
                        texts.of("table.pairings"),
                        "count(pairings agreed on, valid on a day of the month, not ended before it)",
                        texts.of("register.pairings"),
                        filter,
                        told.pairings().size(),
                        balance));
    }
}
