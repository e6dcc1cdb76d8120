package org.bagui.plugin.ledger.month;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where the months of many places stand, in one statement. */
@Component(service = MonthStates.class)
public final class MonthStates {
    private final Transactions transactions;

    /** States as the database knows them. */
    @Activate
    public MonthStates(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /** The state of each place's month; open where nobody has touched it. */
    public Map<PlaceCode, MonthState> of(Actor actor, List<PlaceCode> places, YearMonth month) {
        return transactions.read(actor.scope(), session -> {
            Map<Long, LedgerMonth> months = MonthRepository.months(session, MonthPlaces.keys(places, month));
            Map<PlaceCode, MonthState> states = new HashMap<>();
            places.forEach(place -> states.put(place, MonthRepository.state(months.get(MonthKey.of(place, month)))));
            return states;
        });
    }
}
