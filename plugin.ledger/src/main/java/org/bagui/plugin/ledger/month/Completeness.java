package org.bagui.plugin.ledger.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.plugin.ledger.reporting.PlaceCount;
import org.bagui.plugin.ledger.reporting.ReportingStatusQuery;
import org.bagui.plugin.ledger.settings.DueDates;
import org.bagui.plugin.ledger.settings.InheritedSettings;
import org.bagui.plugin.ledger.settings.SettingsRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How complete months are, computed from the entries; whether a month was submitted is another question. */
@Component(service = Completeness.class)
public class Completeness {
    private final Transactions transactions;
    private final ReportingStatusQuery query;
    private final SettingsRepository settings;

    /** Completeness by this book. */
    @Activate
    public Completeness(
            @Reference Transactions transactions,
            @Reference ReportingStatusQuery query,
            @Reference SettingsRepository settings) {
        this.transactions = transactions;
        this.query = query;
        this.settings = settings;
    }

    /** Registers that are due at a place. */
    List<String> registers(Actor actor, PlaceCode place) {
        return settings.at(actor, place).registers();
    }

    /** Due dates, and the settings that they are of: what else is asked of a month in that session is asked by these. */
    DueDates dates(Session session) {
        return query.dates(session);
    }

    /** Counts of each register that is due at the place, each for all places of report inside it. */
    Map<String, List<PlaceCount>> counts(Session session, DueDates dates, PlaceCode place, YearMonth month) {
        Map<String, List<PlaceCount>> counts = new LinkedHashMap<>();
        for (String register : dates.settings().at(place).registers()) {
            counts.put(register, query.counts(session, dates, place, month, register));
        }
        return counts;
    }

    /** Those of the places that must report: where any register is due, whether or not a firm is there. */
    static List<PlaceCode> reporting(InheritedSettings holding, List<PlaceCode> places) {
        return places.stream()
                .filter(place -> !holding.at(place).registers().isEmpty())
                .toList();
    }

    /** The same by the settings of now. */
    List<PlaceCode> reporting(Session session, List<PlaceCode> places) {
        return reporting(settings.load(session), places);
    }

    /** Greatest number of enterprises that are due at the place for one of its registers. */
    long due(Actor actor, PlaceCode place, YearMonth month) {
        Map<String, List<PlaceCount>> counts =
                transactions.read(actor.scope(), session -> counts(session, dates(session), place, month));
        return sums(counts, place).values().stream()
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
    static Map<PlaceCode, LocalDate> dueDates(DueDates dates, List<PlaceCode> places, YearMonth month) {
        Map<PlaceCode, LocalDate> all = new HashMap<>();
        places.forEach(place -> all.put(place, dates.due(place, month)));
        return all;
    }

    /** Last day on which the place reports the month in time. */
    LocalDate dueDate(Actor actor, PlaceCode place, YearMonth month) {
        return query.due(actor, place, month);
    }
}
