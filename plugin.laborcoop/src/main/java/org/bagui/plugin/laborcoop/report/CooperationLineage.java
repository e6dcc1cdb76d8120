package org.bagui.plugin.laborcoop.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.report.Report.Lineage;
import org.bagui.core.rest.Moments;
import org.bagui.plugin.laborcoop.figures.Cooperation;
import org.bagui.plugin.laborcoop.figures.TripSums;

/** Tells of each figure which steps it is summed from, and where it can be asked for. */
final class CooperationLineage {
    private final CooperationTexts texts;
    private final String filter;
    private final String asked;
    private final List<Lineage> lines = new ArrayList<>();

    private CooperationLineage(PlaceCode place, YearMonth month, Cooperation told, CooperationTexts texts) {
        this.texts = texts;
        filter = texts.of("filter", texts.place(place.text()), Months.format(month));
        asked = "?jurisdiction=" + place.text() + "&period=" + Months.format(month) + "&asOf="
                + URLEncoder.encode(Moments.text(told.asOf()), StandardCharsets.UTF_8);
    }

    static List<Lineage> of(PlaceCode place, YearMonth month, Cooperation told, CooperationTexts texts) {
        CooperationLineage lineage = new CooperationLineage(place, month, told, texts);
        lineage.tell(told);
        return List.copyOf(lineage.lines);
    }

    private void tell(Cooperation told) {
        long count = told.transfers();
        long trips = told.balance().trips().stream().mapToLong(TripSums::trips).sum();
        long differing = told.differences().size();
        add("column.sent", "sent", "transfers", count, "balance");
        add("column.received", "received", "transfers", count, "balance");
        add("column.net", "net", "transfers", count, "balance");
        add("table.stayed", "stayed", "transfers", count, "balance");
        add("chart", "chart", "transfers", count, "flows");
        add("table.differences", "differences", "transfers", differing, "differences");
        add("indicator.M27", "M27", "transfers", count, "balance");
        add("indicator.M28.trips", "M28.trips", "trips", trips, "balance");
        add("indicator.M28.persons", "M28.persons", "trips", trips, "balance");
        add("of-which.povertyLifted", "povertyLifted", "trips", trips, "balance");
        add(
                "indicator.M29.pairings",
                "M29.pairings",
                "pairings",
                told.pairings().size(),
                "balance");
        add("indicator.M29.persons", "M29.persons", "transfers", count, "balance");
        add("indicator.differences.open", "differences.open", "transfers", differing, "differences");
        add("indicator.differences.explained", "differences.explained", "transfers", differing, "differences");
    }

    private void add(String figure, String formula, String register, long entries, String resource) {
        String all = resource.equals("differences") ? "&all=true" : "";
        lines.add(new Lineage(
                texts.of(figure),
                texts.of("formula." + formula),
                texts.of("register." + register),
                filter,
                entries,
                "/api/v1/laborcoop/" + resource + asked + all));
    }
}
