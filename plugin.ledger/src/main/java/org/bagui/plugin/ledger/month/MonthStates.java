package org.bagui.plugin.ledger.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.security.Actor;
import org.bagui.plugin.ledger.settings.DueDates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where the months of many places stand, in few statements. */
@Component(service = MonthStates.class)
public final class MonthStates {
    private final Transactions transactions;
    private final MonthPlaces places;
    private final Completeness completeness;

    /** States as the database knows them. */
    @Activate
    public MonthStates(
            @Reference Transactions transactions, @Reference MonthPlaces places, @Reference Completeness completeness) {
        this.transactions = transactions;
        this.places = places;
        this.completeness = completeness;
    }

    /** Of each place of report inside a place that must report, by the tree of places, whether or not a firm is there. */
    public SortedMap<PlaceCode, MonthStanding> inside(Actor actor, PlaceCode place, YearMonth month) {
        LocalDate today = BusinessClock.today(BusinessClock.system());
        return transactions.read(actor.scope(), session -> {
            DueDates dates = completeness.dates(session);
            var reporting = Completeness.reporting(dates.settings(), places.subtree(place)).stream()
                    .filter(one -> one.level() == PlaceLevel.COUNTY)
                    .toList();
            Map<Long, LedgerMonth> months = MonthRepository.months(session, MonthPlaces.keys(reporting, month));
            Map<PlaceCode, LocalDate> due = Completeness.dueDates(dates, reporting, month);
            SortedMap<PlaceCode, MonthStanding> standings = new TreeMap<>();
            for (PlaceCode one : reporting) {
                LedgerMonth own = months.get(MonthKey.of(one, month));
                standings.put(
                        one,
                        new MonthStanding(
                                MonthRepository.state(own),
                                due.get(one),
                                LedgerMonth.isLate(own, due.get(one), today)));
            }
            return standings;
        });
    }
}
