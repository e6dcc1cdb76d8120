package org.bagui.plugin.laborcoop.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.Months;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /laborcoop/hires-proposals}: how many arrived in each place in a month, to compare with {@code hiresPointToPoint} of the
 * flow ledger. It proposes; nothing is written, since only the enterprises know whom they hired.
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/hires-proposals")
@Produces(MediaType.APPLICATION_JSON)
public final class HiresProposalsResource implements RestResource {
    private static final String ARRIVED = "select t.receivingPlace, sum(t.arrived) from Transfer t"
            + " where t.receivingPlace between :placeFrom and :placeTo and t.arrived > 0"
            + " and t.arrivedOn >= :firstDay and t.arrivedOn <= :lastDay"
            + " group by t.receivingPlace order by t.receivingPlace";
    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final CurrentActor caller;

    /** The resource over this database. */
    @Activate
    public HiresProposalsResource(@Reference Transactions transactions, @Reference CurrentActor caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    /**
     * The proposals of a month.
     *
     * @param asOf moment of the reading; earlier ones cannot be asked for
     */
    public record Proposals(String jurisdiction, String period, String asOf, List<Proposal> items) {}

    /** Persons who arrived in a place in the month. */
    public record Proposal(String place, long hiresPointToPoint) {}

    /** The proposals of a month of arrival; of the present one where none is named. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Proposals list(@QueryParam("jurisdiction") String jurisdiction, @QueryParam("period") String period) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        YearMonth given = Parameters.month(period);
        YearMonth month = given == null ? BusinessClock.month(BusinessClock.system()) : given;
        return transactions.read(actor.scope(), session -> read(session, place, month));
    }

    private static Proposals read(Session session, PlaceCode place, YearMonth month) {
        Map<String, Object> parameters = Map.of(
                "placeFrom",
                place.from(),
                "placeTo",
                place.to(),
                "firstDay",
                month.atDay(1),
                "lastDay",
                month.atEndOfMonth());
        return new Proposals(
                place.text(),
                Months.format(month),
                Moments.text(session.moment()),
                session.list(Object[].class, ARRIVED, parameters, MOST).stream()
                        .map(row ->
                                new Proposal(PlaceCode.ofPadded((Long) row[0]).text(), ((Number) row[1]).longValue()))
                        .toList());
    }
}
