package org.bagui.plugin.ledger.month;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bagui.core.month.PeriodCalendar;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.security.Actor;
import org.bagui.plugin.ledger.settings.DueDates;
import org.bagui.plugin.ledger.settings.Holidays;
import org.bagui.plugin.ledger.settings.SettingsRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the platform's {@code /periods} when months are due and how they stand; a township's are its county's. */
@Component(service = PeriodCalendar.class)
public final class MonthCalendar implements PeriodCalendar {
    private final Transactions transactions;
    private final SettingsRepository settings;
    private final Holidays holidays;

    /** The calendar of these settings. */
    @Activate
    public MonthCalendar(
            @Reference Transactions transactions,
            @Reference SettingsRepository settings,
            @Reference Holidays holidays) {
        this.transactions = transactions;
        this.settings = settings;
        this.holidays = holidays;
    }

    @Override
    public Map<YearMonth, Standing> standings(Actor actor, PlaceCode place, List<YearMonth> months) {
        PlaceCode at = place.at(PlaceLevel.COUNTY).orElse(place);
        return transactions.read(actor.scope(), session -> {
            DueDates dates = DueDates.of(session, settings, holidays);
            var keys = new TreeSet<Long>();
            months.forEach(month -> keys.add(MonthKey.of(at, month)));
            Map<Long, LedgerMonth> known = MonthRepository.months(session, keys);
            Map<YearMonth, Standing> all = new LinkedHashMap<>();
            for (YearMonth month : months) {
                MonthState state = MonthRepository.state(known.get(MonthKey.of(at, month)));
                all.put(month, new Standing(dates.due(at, month), state.word()));
            }
            return all;
        });
    }
}
