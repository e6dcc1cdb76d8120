package org.bagui.plugin.laborcoop.figures;

import java.time.YearMonth;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
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
    private static final String ARRIVED = "select s.receivingPlace, sum(s.persons)" + Placements.ARRIVALS
            + " group by s.receivingPlace order by s.receivingPlace";
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
     * @param asOf moment as of which they are told
     */
    public record Proposals(String jurisdiction, String period, String asOf, List<Proposal> items) {}

    /**
     * Persons who arrived in a place in the month.
     *
     * @param hiresPointToPoint persons who arrived there in the month
     */
    public record Proposal(String place, long hiresPointToPoint) {}

    /** The proposals of a month of arrival, as of any moment; of the present month, and of now, where none is named. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Proposals list(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("asOf") String asOf) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        YearMonth given = Parameters.month(period);
        YearMonth month = given == null ? BusinessClock.month(BusinessClock.system()) : given;
        CooperationFiguresRequest asked = CooperationFiguresRequest.of(place, month, Parameters.moment(asOf));
        return transactions.read(actor.scope(), session -> read(session, asked.settledIn(session)));
    }

    private static Proposals read(Session session, CooperationFiguresRequest asked) {
        return new Proposals(
                asked.place().text(),
                asked.period(),
                asked.shown(session),
                session.list(Object[].class, ARRIVED, Placements.parameters(session, asked), MOST).stream()
                        .map(row ->
                                new Proposal(PlaceCode.ofPadded((Long) row[0]).text(), ((Number) row[1]).longValue()))
                        .toList());
    }
}
