package org.bagui.plugin.ledger.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.plugin.ledger.reporting.PlaceCount;
import org.bagui.plugin.ledger.reporting.ReportingStatusQuery;
import org.bagui.plugin.ledger.settings.InheritedSettings;
import org.bagui.plugin.ledger.settings.SettingsRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How complete months are, computed from the entries; whether a month was submitted is another question. */
@Component(service = Completeness.class)
public class Completeness {
    private final ReportingStatusQuery query;
    private final SettingsRepository settings;

    /** Completeness by this book. */
    @Activate
    public Completeness(@Reference ReportingStatusQuery query, @Reference SettingsRepository settings) {
        this.query = query;
        this.settings = settings;
    }

    /** Registers that are due at a place. */
    List<String> registers(Actor actor, PlaceCode place) {
        return settings.at(actor, place).registers();
    }

    /** Counts of each register that is due at the place, each for all places of report inside it. */
    Map<String, List<PlaceCount>> counts(Actor actor, PlaceCode place, YearMonth month) {
        Map<String, List<PlaceCount>> counts = new LinkedHashMap<>();
        for (String register : registers(actor, place)) {
            counts.put(register, query.counts(actor, place, month, register));
        }
        return counts;
    }

    /** Those of the places that must report: where any register is due, whether or not a firm is there. */
    List<PlaceCode> reporting(Session session, List<PlaceCode> places) {
        InheritedSettings holding = settings.load(session);
        return places.stream()
                .filter(place -> !holding.at(place).registers().isEmpty())
                .toList();
    }

    /** Greatest number of enterprises that are due at the place for one of its registers. */
    long due(Actor actor, PlaceCode place, YearMonth month) {
        return sums(counts(actor, place, month), place).values().stream()
                .mapToLong(sum -> sum[0])
                .max()
                .orElse(0);
    }

    /** Counts by register for one place, summed over all inside it. */
    static SortedMap<String, int[]> sums(Map<String, List<PlaceCount>> counts, PlaceCode place) {
        SortedMap<String, int[]> sums = new TreeMap<>();
        counts.forEach((register, all) -> {
            int[] sum = new int[3];
            for (PlaceCount count : all) {
                if (place.contains(count.place())) {
                    sum[0] += count.due();
                    sum[1] += count.reported();
                    sum[2] += count.late();
                }
            }
            sums.put(register, sum);
        });
        return sums;
    }

    /** Last day on which each of the places reports the month in time. */
    Map<PlaceCode, LocalDate> dueDates(Session session, List<PlaceCode> places, YearMonth month) {
        return query.dueDates(session, places, month);
    }

    /** Last day on which the place reports the month in time. */
    LocalDate dueDate(Actor actor, PlaceCode place, YearMonth month) {
        return query.due(actor, place, month);
    }
}
