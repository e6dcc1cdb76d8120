package org.bagui.plugin.laborcoop.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.pairing.PairingService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds transfers, and those whose two sides do not agree. */
@Component(service = TransferService.class)
public class TransferService {
    static final String PAGE = "select t from Transfer t where t.id < :before"
            + " and (t.sendingPlace between :placeFrom and :placeTo or t.receivingPlace between :placeFrom and :placeTo)"
            + " and (:ever = true or (t.period >= :from and t.period <= :to))"
            + " and (:all = true or t.unexplained > 0)"
            + " order by t.id desc";

    /** Those whose legs differed at a moment, explained or not. */
    private static final String DIFFERING = PAGE.replace(
            " order by",
            " and t.id in (select s.transfer from TransferStep s where s.takenAt <= :moment"
                    + " and (s.sendingPlace between :placeFrom and :placeTo or s.receivingPlace between :placeFrom and :placeTo)"
                    + " and (:ever = true or (s.period >= :from and s.period <= :to)) group by s.transfer"
                    + " having sum(case when s.booking = 'departure' then s.delta else 0 end)"
                    + " <> sum(case when s.booking = 'arrival' then s.delta else 0 end)) order by");

    private final Transactions transactions;
    private final TransferLog log;
    private final PairingService pairings;

    /** The service over those that it calls. */
    @Activate
    public TransferService(
            @Reference Transactions transactions, @Reference TransferLog log, @Reference PairingService pairings) {
        this.transactions = transactions;
        this.log = log;
        this.pairings = pairings;
    }

    /** A transfer with its steps. */
    record Told(Transfer transfer, List<TransferStep> steps) {}

    /** Which transfers a page shows. */
    record Asked(PlaceCode place, MonthRange months, boolean onlyUnexplained) {}

    /** Transfers whose legs differed at a moment, or differ now where it is null; also those wholly explained. */
    List<Transfer> differing(Actor actor, Asked asked, Instant moment, long before, int limit) {
        return transactions.read(actor.scope(), session -> {
            Map<String, Object> parameters = parameters(asked, before);
            parameters.put("moment", Utc.of(moment == null ? session.moment() : moment));
            return session.list(Transfer.class, DIFFERING, parameters, limit);
        });
    }

    LocalDate today() {
        return pairings.today();
    }

    /** The transfer of an id; 404 where there is none with an end inside the actor's place. */
    Transfer find(Actor actor, long id) {
        return transactions.read(actor.scope(), session -> find(session, actor, id));
    }

    Transfer find(Session session, Actor actor, long id) {
        Transfer found = session.find(Transfer.class, id);
        if (found == null) {
            throw Problem.notFound();
        }
        pairings.requireShown(
                actor, found.sidesIn(actor.scope()).stream().map(found::place).toList());
        return found;
    }

    Told tell(Actor actor, long id) {
        return transactions.read(actor.scope(), session -> tell(session, find(session, actor, id)));
    }

    Told tell(Session session, Transfer transfer) {
        return new Told(transfer, log.steps(session, transfer));
    }

    /** Transfers with an end inside a place, the latest first. */
    List<Transfer> page(Actor actor, Asked asked, long before, int limit) {
        return transactions.read(
                actor.scope(), session -> session.list(Transfer.class, PAGE, parameters(asked, before), limit));
    }

    private static Map<String, Object> parameters(Asked asked, long before) {
        MonthRange months = asked.months() == null ? MonthRange.of(YearMonth.of(2000, 1)) : asked.months();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("before", before);
        parameters.put("placeFrom", asked.place().from());
        parameters.put("placeTo", asked.place().to());
        parameters.put("ever", asked.months() == null);
        parameters.put("from", months.from());
        parameters.put("to", months.to());
        parameters.put("all", !asked.onlyUnexplained());
        return parameters;
    }
}
