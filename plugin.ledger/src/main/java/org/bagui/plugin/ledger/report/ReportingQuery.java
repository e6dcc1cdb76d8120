package org.bagui.plugin.ledger.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.service.RegisterService;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.LedgerColumns;
import org.bagui.plugin.ledger.month.MonthStates;
import org.bagui.plugin.ledger.reporting.MissingReport;
import org.bagui.plugin.ledger.reporting.PlaceCount;
import org.bagui.plugin.ledger.reporting.ReportedMonths;
import org.bagui.plugin.ledger.reporting.ReportedMonthsQuery;
import org.bagui.plugin.ledger.reporting.ReportingStatusQuery;
import org.bagui.plugin.ledger.settings.SettingsRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads who is due, has reported and is overdue, register by register. Who is late is known as things stand now only: of a
 * moment of the past it is not told, so that the same moment gives the same report.
 */
@Component(service = ReportingQuery.class)
public final class ReportingQuery {
    private static final int PAGE = 1_000;

    private final ReportingStatusQuery query;
    private final MonthStates states;
    private final SettingsRepository settings;
    private final RegisterService registers;
    private final ReportedMonthsQuery reported;

    /** Reads these. */
    @Activate
    public ReportingQuery(
            @Reference ReportingStatusQuery query,
            @Reference MonthStates states,
            @Reference SettingsRepository settings,
            @Reference RegisterService registers,
            @Reference ReportedMonthsQuery reported) {
        this.query = query;
        this.states = states;
        this.settings = settings;
        this.registers = registers;
        this.reported = reported;
    }

    /** How far each place of report inside a place is with its registers. */
    Reporting read(FiguresRequest asked, YearMonth month, ReportTexts texts) {
        ReportedMonths profiles =
                reported.read(asked.actor(), asked.place(), List.of(month), LedgerColumns.PROFILE, asked.asOf());
        List<PlaceCount> counted = profiles.counts().get(month);
        if (asked.asOf() != null) {
            return new Reporting(false, Map.of(), List.of(), counted, profiles.undue());
        }
        Map<String, String> due = new LinkedHashMap<>();
        List<String> names =
                new ArrayList<>(settings.at(asked.actor(), asked.place()).registers());
        if (!names.contains(LedgerColumns.PROFILE)) {
            names.add(0, LedgerColumns.PROFILE);
        }
        Map<PlaceCode, Map<String, PlaceCount>> counts = new HashMap<>();
        for (String register : names) {
            registers
                    .definition(register)
                    .ifPresent(known -> due.put(register, known.titles().in(texts.locale())));
            boolean isRead = register.equals(LedgerColumns.PROFILE);
            for (PlaceCount count : isRead ? counted : query.counts(asked.actor(), asked.place(), month, register)) {
                counts.computeIfAbsent(count.place(), any -> new HashMap<>()).put(register, count);
            }
        }
        List<Reporting.County> counties = new ArrayList<>();
        states.inside(asked.actor(), asked.place(), month)
                .forEach((place, standing) ->
                        counties.add(new Reporting.County(place, standing, counts.getOrDefault(place, Map.of()))));
        return new Reporting(true, due, counties, counted, profiles.undue());
    }

    /** All overdue enterprises with what they owe, by county, those of a county by officer. */
    FirmList<LateFirm> late(FiguresRequest asked, YearMonth month, Reporting progress) {
        FirmList<LateFirm> late = new FirmList<>(
                Comparator.comparing((LateFirm firm) -> firm.missing().place())
                        .thenComparing(firm -> firm.missing().officer() == null
                                ? ""
                                : firm.missing().officer().name())
                        .thenComparing(firm -> firm.missing().uscc()));
        progress.counties().stream()
                .filter(county -> county.overdue() > 0)
                .forEach(county -> add(asked, month, progress, county.place(), late));
        return late;
    }

    private void add(
            FiguresRequest asked, YearMonth month, Reporting progress, PlaceCode place, FirmList<LateFirm> late) {
        Map<String, LateFirm> firms = new TreeMap<>();
        progress.registers().forEach((register, title) -> {
            List<MissingReport> page;
            MissingReport last = null;
            do {
                page = query.missing(asked.actor(), place, month, register, last, PAGE);
                for (MissingReport missing : page) {
                    last = missing;
                    if (missing.late()) {
                        firms.computeIfAbsent(missing.uscc(), any -> new LateFirm(missing, new ArrayList<>()))
                                .registers()
                                .add(title);
                    }
                }
            } while (page.size() == PAGE);
        });
        firms.values().forEach(late::add);
    }
}
