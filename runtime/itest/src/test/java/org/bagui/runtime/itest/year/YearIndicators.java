package org.bagui.runtime.itest.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bagui.runtime.itest.fixture.Compared;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.situation.Expected;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.IndicatorCheck;

/** The indicators of a month, of the whole region and of its groups, against the definitions of monthly_indicators.csv. */
final class YearIndicators {
    private static final int TOP = 5;

    private final PlayedYear year;
    private final YearState state;
    private final OfficerClient client;
    private final Compared compared;

    YearIndicators(PlayedYear year, YearState state, OfficerClient client, Compared compared) {
        this.year = year;
        this.state = state;
        this.client = client;
        this.compared = compared;
    }

    /** All indicators of a month, of the region and by {@code city}, {@code county}, {@code industry} or {@code size}. */
    void check(YearMonth month, String by, String asOf) {
        JsonNode read = client.client().read("ledger/situation?period=" + month + "&by=" + by + asOf);
        IndicatorCheck check = new IndicatorCheck(state, month, compared);
        String what = month + asOf;
        check.check(what, read.path("indicators"), firm -> true);
        lists(what, month, read.path("indicators"));
        duties(what, month, read.path("indicators"), YearPlaces.REGION);
        Set<String> expected = new TreeSet<>();
        seen(month).forEach(firm -> expected.add(key(by).apply(firm)));
        Set<String> there = new TreeSet<>();
        for (JsonNode group : read.path("groups")) {
            String key = group.path("key").asText();
            there.add(key);
            String named = what + " " + by + " " + key;
            check.check(
                    named, group.path("indicators"), firm -> key(by).apply(firm).equals(key));
            fresh(named, group.path("indicators"));
            if (by.equals("city") || by.equals("county")) {
                duties(named, month, group.path("indicators"), key);
            }
        }
        fresh(what, read.path("indicators"));
        compared.set(what + " groups by " + by, expected, there);
    }

    private Function<Firm, String> key(String by) {
        return switch (by) {
            case "city" -> firm -> YearPlaces.cityOf(state.place(firm));
            case "county" -> state::place;
            case "industry" -> firm -> firm.industry().substring(0, 2);
            default -> Firm::size;
        };
    }

    /** Firms with an entry in the month or in one that it is compared with. */
    private List<Firm> seen(YearMonth month) {
        return state.known().keySet().stream()
                .filter(firm -> state.month(firm, month) != null
                        || IndicatorCheck.against(month).values().stream()
                                .anyMatch(other -> state.month(firm, other) != null))
                .toList();
    }

    /** M34: all was written in these minutes, of whatever month, so each firm is fresh. */
    private void fresh(String what, JsonNode indicators) {
        compared.number(
                what + " M34",
                BigDecimal.valueOf(100),
                IndicatorCheck.find(indicators, "M34").path("value"));
    }

    /** M01 and M03, in the month and in those that it is compared with. */
    private void duties(String what, YearMonth month, JsonNode indicators, String above) {
        BigDecimal due = due(above, month, false);
        Map<String, YearMonth> months = new LinkedHashMap<>(Map.of("value", month));
        months.putAll(IndicatorCheck.against(month));
        for (String code : List.of("M01", "M03")) {
            JsonNode one = due == null ? null : IndicatorCheck.find(indicators, code);
            if (one == null) {
                compared.value(what + " " + code, false, indicators.toString().contains(code + "\""));
                continue;
            }
            months.forEach((word, at) -> {
                BigDecimal all = due(above, at, false);
                BigDecimal expected = code.equals("M01") ? all : Expected.percent(due(above, at, true), all);
                compared.number(what + " " + code + " " + word, expected, one.path(word));
            });
        }
    }

    private BigDecimal due(String above, YearMonth month, boolean isReported) {
        long due = 0;
        long reported = 0;
        for (String place : new TreeSet<>(state.known().values())) {
            if (YearPlaces.isIn(place, above)) {
                Set<Firm> firms = state.due(place, month);
                due += firms.size();
                reported += firms.stream()
                        .filter(firm -> state.hasAnswered(firm, month, "enterprise-profile"))
                        .count();
            }
        }
        return due == 0 ? null : BigDecimal.valueOf(isReported ? reported : due);
    }

    /** The indicators that are lists: by category of post, by kind of course, by industry, by city. */
    private void lists(String what, YearMonth month, JsonNode indicators) {
        Map<String, YearMonth> months = new LinkedHashMap<>(Map.of("value", month));
        months.putAll(IndicatorCheck.against(month));
        Map<String, Map<String, BigDecimal>> posts = new TreeMap<>();
        Map<String, Map<String, BigDecimal>> wages = new TreeMap<>();
        Map<String, Map<String, BigDecimal>> courses = new TreeMap<>();
        months.forEach((word, at) -> {
            YearLists lists = new YearLists(state, at);
            posts.put(word, lists.shortages(post -> true));
            wages.put(word, lists.wages(false));
            courses.put(word, lists.courses());
        });
        parts(what + " M20", posts, IndicatorCheck.find(indicators, "M20").path("parts"));
        parts(what + " M24", wages, IndicatorCheck.find(indicators, "M24").path("parts"));
        parts(what + " M30", courses, IndicatorCheck.find(indicators, "M30").path("parts"));
        Map<String, BigDecimal> upper = new YearLists(state, month).wages(true);
        IndicatorCheck.find(indicators, "M24")
                .path("parts")
                .forEach(part -> compared.number(
                        what + " M24 upper " + part.path("key").asText(),
                        upper.get(part.path("key").asText()),
                        part.path("upper")));
        Map<String, BigDecimal> industries =
                new YearLists(state, month).byFirm(firm -> firm.industry().substring(0, 2));
        List<String> top = new ArrayList<>(industries.keySet());
        top.removeIf(key -> industries.get(key).signum() == 0);
        top.sort(Comparator.comparing((String key) -> industries.get(key).negate())
                .thenComparing(key -> key));
        compared.value(
                what + " M21",
                top.subList(0, Math.min(TOP, top.size())),
                IndicatorCheck.find(indicators, "M21").path("parts").findValuesAsText("key"));
        Map<String, BigDecimal> cities = new YearLists(state, month).byFirm(key("city"));
        Map<String, Map<String, BigDecimal>> byCity = new TreeMap<>(Map.of("value", cities));
        parts(what + " M22", byCity, IndicatorCheck.find(indicators, "M22").path("parts"));
    }

    private void parts(String what, Map<String, Map<String, BigDecimal>> expected, JsonNode parts) {
        Set<String> keys = new TreeSet<>();
        expected.values().forEach(values -> keys.addAll(values.keySet()));
        compared.set(what, keys, new TreeSet<>(parts.findValuesAsText("key")));
        for (JsonNode part : parts) {
            String key = part.path("key").asText();
            expected.forEach(
                    (word, values) -> compared.number(what + " " + key + " " + word, values.get(key), part.path(word)));
        }
    }
}
