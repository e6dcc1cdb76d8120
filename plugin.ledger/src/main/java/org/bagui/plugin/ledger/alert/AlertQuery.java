package org.bagui.plugin.ledger.alert;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Line;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.plugin.ledger.figures.Figure;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.FreshFirms;
import org.bagui.plugin.ledger.figures.GroupTitles;
import org.bagui.plugin.ledger.figures.LedgerLines;
import org.bagui.plugin.ledger.figures.Totals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds alerts county by county, and reads no further than the page needs. */
@Component(service = AlertQuery.class)
public final class AlertQuery {
    private static final int MONTHS = 3;

    private final LedgerLines lines;
    private final FreshFirms fresh;
    private final PlaceDirectory places;
    private final GroupTitles titles;

    /** Reads these lines. */
    @Activate
    public AlertQuery(
            @Reference LedgerLines lines,
            @Reference FreshFirms fresh,
            @Reference PlaceDirectory places,
            @Reference GroupTitles titles) {
        this.lines = lines;
        this.fresh = fresh;
        this.places = places;
        this.titles = titles;
    }

    /**
     * Which alerts to find.
     *
     * @param asked the question
     * @param month the month
     * @param kinds kinds wanted
     * @param after key of the last alert seen, or empty
     * @param limit greatest number
     * @param locale language of the names
     */
    record Query(FiguresRequest asked, YearMonth month, Set<AlertKind> kinds, String after, int limit, Locale locale) {}

    /** One page. What is stale is asked city by city: by county the database would look through the same month 111 times. */
    Alert.Page page(Query query) {
        List<Alert> found = new ArrayList<>();
        String first = county(query.after());
        Map<PlaceCode, List<PlaceCode>> parts = counties(query.asked().place()).stream()
                .filter(county -> county.text().compareTo(first) >= 0)
                .collect(Collectors.groupingBy(
                        county -> whole(query.asked().place(), county), TreeMap::new, Collectors.toList()));
        parts.forEach((part, counties) -> {
            if (found.size() <= query.limit()) {
                add(query, counties, stale(query, part), found);
            }
        });
        if (found.size() <= query.limit()) {
            return new Alert.Page(found, null);
        }
        List<Alert> page = List.copyOf(found.subList(0, query.limit()));
        return new Alert.Page(page, key(page.get(page.size() - 1)));
    }

    private void add(Query query, List<PlaceCode> counties, Map<PlaceCode, List<Line>> stale, List<Alert> found) {
        for (PlaceCode county : counties) {
            if (found.size() <= query.limit()) {
                Map<String, Alert> alerts = ofCounty(query, county);
                stale.getOrDefault(county.county().orElse(county), List.of())
                        .forEach(line -> addStale(query, line, alerts));
                alerts.forEach((key, alert) -> {
                    if (key.compareTo(query.after()) > 0) {
                        found.add(alert);
                    }
                });
            }
        }
    }

    /** The place that a county's stale enterprises are looked for in: its city, where more than the county was asked for. */
    private static PlaceCode whole(PlaceCode asked, PlaceCode county) {
        return asked.equals(county) ? county : county.city().orElse(county);
    }

    private static String county(String after) {
        int end = after.indexOf('-');
        return end < 0 ? "" : after.substring(0, end);
    }

    private static String key(Alert alert) {
        return alert.jurisdiction() + "-" + alert.uscc();
    }

    /** Counties inside a place in the order of their codes; a county or what is smaller stands for itself. */
    private List<PlaceCode> counties(PlaceCode place) {
        if (place.level().compareTo(PlaceLevel.COUNTY) >= 0) {
            return List.of(place);
        }
        return places.list(PlaceLevel.COUNTY, place).stream()
                .map(Jurisdiction::code)
                .toList();
    }

    private Map<String, Alert> ofCounty(Query query, PlaceCode county) {
        FiguresRequest asked = query.asked().at(county);
        List<YearMonth> months = List.of(
                query.month(), query.month().minusMonths(1), query.month().minusMonths(2));
        Map<String, Alert> alerts = new TreeMap<>();
        lines.read(asked, months, line -> {
            Set<AlertKind> kinds = kinds(line);
            kinds.retainAll(query.kinds());
            if (!kinds.isEmpty()) {
                Alert alert = alert(line, kinds, titles.asOf(asked.asOf()), query.locale());
                alerts.put(key(alert), alert);
            }
        });
        return alerts;
    }

    private static Set<AlertKind> kinds(Line line) {
        Set<AlertKind> kinds = EnumSet.noneOf(AlertKind.class);
        List<Long> changes = changes(line);
        if (changes.size() == MONTHS && changes.stream().allMatch(change -> change < 0)) {
            kinds.add(AlertKind.LOSSES);
        }
        Long shortage = line.number("shortage", 0);
        Long staff = staff(line);
        if (shortage != null && staff != null && Figure.exceeds(shortage, staff)) {
            kinds.add(AlertKind.SHORTAGE_RATE);
        }
        return kinds;
    }

    /** Hires less separations of the months reported in a row up to the present one. */
    private static List<Long> changes(Line line) {
        List<Long> changes = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            Long hires = line.number("hires", month);
            Long separations = line.number("separations", month);
            if (hires == null || separations == null) {
                return changes;
            }
            changes.add(hires - separations);
        }
        return changes;
    }

    private static Long staff(Line line) {
        Long closing = line.number("closing", 0);
        return closing == null ? line.number("employees", 0) : closing;
    }

    private static Alert alert(Line line, Set<AlertKind> kinds, GroupTitles names, Locale locale) {
        Long shortage = line.number("shortage", 0);
        Long staff = staff(line);
        BigDecimal rate = shortage == null || staff == null ? null : Totals.percent(shortage, staff + shortage);
        String county = PlaceCode.ofPadded(line.recordedPlace()).text();
        List<Long> changes = changes(line);
        return new Alert(
                county,
                names.place(county, locale),
                line.uscc(),
                line.text("name"),
                words(kinds),
                staff,
                shortage,
                rate,
                changes.isEmpty() ? null : changes);
    }

    private static List<String> words(Set<AlertKind> kinds) {
        return kinds.stream().map(AlertKind::word).toList();
    }

    /** The enterprises that were not updated lately, by county. */
    private Map<PlaceCode, List<Line>> stale(Query query, PlaceCode place) {
        Map<PlaceCode, List<Line>> stale = new HashMap<>();
        if (query.kinds().contains(AlertKind.STALE)) {
            fresh.read(query.asked().at(place), (line, count) -> {
                if (count.fresh() == 0) {
                    stale.computeIfAbsent(PlaceCode.ofPadded(line.recordedPlace()), county -> new ArrayList<>())
                            .add(line);
                }
            });
        }
        return stale;
    }

    private void addStale(Query query, Line line, Map<String, Alert> alerts) {
        Set<AlertKind> kinds = EnumSet.of(AlertKind.STALE);
        String county = PlaceCode.ofPadded(line.recordedPlace()).text();
        String name = titles.asOf(query.asked().asOf()).place(county, query.locale());
        Alert alone = new Alert(county, name, line.uscc(), line.text("name"), words(kinds), null, null, null, null);
        alerts.merge(key(alone), alone, (known, any) -> {
            known.kinds().forEach(word -> AlertKind.named(word).ifPresent(kinds::add));
            return known.of(words(kinds));
        });
    }
}
