package org.bagui.runtime.itest.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bagui.runtime.itest.fixture.Compared;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.year.YearPages.Counts;

/** Each number on the sheets of the composed reports, traced to the model; a number that is not traced is a difference. */
final class YearReports {
    private static final int TOP = 5;
    private static final int MOST = 500;

    private final PlayedYear year;
    private final YearState state;
    private final YearMonth month;
    private final Compared compared;
    private final ReportCells cells;

    YearReports(PlayedYear year, YearMonth month, Compared compared) {
        this.year = year;
        this.state = year.model().now();
        this.month = month;
        this.compared = compared;
        cells = new ReportCells(compared);
    }

    /** The region's month: itself, classes of firms, cities; the shortest industries and posts; who is late. */
    void region(JsonNode report) {
        YearMainTable table = new YearMainTable(year, month);
        Map<String, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
        rows.put("全区", table.row(List.copyOf(year.places().reporting()), firm -> true));
        rows.put("其中：制造业", table.row(List.of(), Firm::isManufacturing));
        rows.put("其中：规模以上", table.row(List.of(), Firm::aboveScale));
        rows.put("其中：重点企业", table.row(List.of(), firm -> !firm.key().equals("NONE")));
        year.places()
                .cities()
                .forEach(city -> rows.put(
                        year.places().name(city), table.row(year.places().of(city), in(city))));
        JsonNode sheets = report.path("sheets");
        cells.named("region", sheets.path(0).path("tables").path(0), rows);
        shortest("industries", sheets.path(0).path("tables").path(1), now -> new YearLists(state, now)
                .byFirm(firm -> firm.industry().substring(0, 2)));
        shortest("posts", sheets.path(0).path("tables").path(2), now -> new YearLists(state, now).byTitle());
        late(sheets.path(1).path("tables").path(0), List.copyOf(year.places().reporting()));
        lineage(YearPlaces.REGION, report.path("lineage"));
        compared.value("sheets of the region without charts", 2, sheets.size());
    }

    /** A city's month: itself and its places; industries by place; firms that lack many or jumped; who is late. */
    void city(String city, JsonNode report) {
        YearMainTable table = new YearMainTable(year, month);
        List<String> places = year.places().of(city);
        Map<String, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
        rows.put(year.places().name(city), table.row(places, in(city)));
        places.forEach(place -> rows.put(year.places().name(place), table.row(List.of(place), in(place))));
        JsonNode sheets = report.path("sheets");
        cells.named(city, sheets.path(0).path("tables").path(0), rows);
        YearFirmTables firms = new YearFirmTables(state, month, in(city));
        cells.numbered(city + " industries", sheets.path(1).path("tables").path(0), firms.byIndustry());
        cells.named(city + " lacking", sheets.path(2).path("tables").path(0), firms.lacking(), "uscc");
        cells.named(city + " jumps", sheets.path(3).path("tables").path(0), firms.jumps(), "uscc");
        late(sheets.path(4).path("tables").path(0), places);
        owing(sheets.path(5).path("tables").path(0), places);
        lineage(city, report.path("lineage"));
        compared.value("sheets of " + city + " without charts", 6, sheets.size());
    }

    /** The numbers of entries behind the columns: those that the address beside each gives. */
    private void lineage(String place, JsonNode lineage) {
        for (JsonNode one : lineage) {
            String address = one.path("address").asText();
            String register = address.replaceAll(".*registers/([-a-z]+)/.*", "$1");
            YearMonth at = YearMonth.parse(address.replaceAll(".*period=([0-9]{4}-[0-9]{2}).*", "$1"));
            long entries = address.contains("/reporting-status?")
                    ? YearPages.counts(year, placesOf(place), at, "enterprise-profile")
                            .reported()
                    : YearRows.of(state, register, List.of(at), Map.of()).stream()
                            .filter(row -> YearPlaces.isIn(row.county(), place))
                            .filter(row -> !address.contains("SKILLED")
                                    || row.word("postCategory").equals("SKILLED"))
                            .count();
            compared.number(place + " entries of " + address, entries, one.path("entries"));
        }
    }

    private List<String> placesOf(String place) {
        return place.equals(YearPlaces.REGION)
                ? List.copyOf(year.places().reporting())
                : year.places().of(place);
    }

    private Predicate<Firm> in(String place) {
        return firm -> YearPlaces.isIn(state.place(firm), place);
    }

    private void shortest(String what, JsonNode table, Function<YearMonth, Map<String, BigDecimal>> shortages) {
        Map<String, BigDecimal> now = shortages.apply(month);
        Map<String, BigDecimal> before = shortages.apply(month.minusMonths(1));
        List<String> keys = new ArrayList<>(now.keySet());
        keys.removeIf(key -> now.get(key).signum() == 0);
        keys.sort(Comparator.comparing((String key) -> now.get(key).negate()));
        compared.value(
                "rows of shortest " + what,
                Math.min(TOP, keys.size()),
                table.path("rows").size());
        Set<String> possible = new LinkedHashSet<>();
        for (String key : keys) {
            BigDecimal then = before.get(key);
            boolean isNew = then == null && what.equals("posts") && !before.isEmpty();
            BigDecimal change =
                    isNew ? now.get(key) : then == null ? null : now.get(key).subtract(then);
            possible.add(now.get(key) + " " + change);
        }
        for (int i = 0; i < table.path("rows").size(); i++) {
            JsonNode row = table.path("rows").path(i).path("cells");
            compared.number("shortest " + what + " " + i, now.get(keys.get(i)), row.path(1));
            String read = row.path(1).asText() + " " + row.path(2).asText("null");
            compared.value("shortest " + what + " " + i + ": " + read, true, possible.contains(read));
        }
    }

    /** Places that are late or have firms that are overdue. */
    private void late(JsonNode table, List<String> places) {
        Map<String, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
        for (String place : places) {
            Map<String, BigDecimal> row = new LinkedHashMap<>();
            int overdue = 0;
            for (String register : YearState.REGISTERS) {
                Counts counts = YearPages.counts(year, List.of(place), month, register);
                row.put("due:" + register, BigDecimal.valueOf(counts.due()));
                row.put("reported:" + register, BigDecimal.valueOf(counts.reported()));
                row.put("late:" + register, BigDecimal.valueOf(counts.late()));
                overdue += counts.late();
            }
            if (overdue > 0 || year.standings().isLate(place, month)) {
                rows.put(year.places().name(place), row);
            }
        }
        cells.named("late places", table, rows);
    }

    /** Firms that owe a register of a place whose day is over; each is a row of words. */
    private void owing(JsonNode table, List<String> places) {
        int owing = 0;
        for (String place : places) {
            for (Firm firm : state.due(place, month)) {
                boolean owes =
                        YearState.REGISTERS.stream().anyMatch(register -> !state.hasAnswered(firm, month, register));
                owing += owes && year.standings().isOver(place, month) ? 1 : 0;
            }
        }
        compared.value(
                "firms that owe", Math.min(MOST, owing), table.path("rows").size());
        cells.numbered("firms that owe", table, null);
    }
}
