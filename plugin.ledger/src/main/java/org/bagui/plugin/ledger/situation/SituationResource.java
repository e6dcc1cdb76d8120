package org.bagui.plugin.ledger.situation;

import java.time.YearMonth;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code GET /ledger/situation}: the indicators of a place's month. */
@Component(service = RestResource.class, property = RestResource.PATH + "=ledger/situation")
@Produces(MediaType.APPLICATION_JSON)
public final class SituationResource implements RestResource {
    private final SituationQuery situations;
    private final CurrentActor caller;
    private final RequestLanguage language;

    /** Answers with these situations. */
    @Activate
    public SituationResource(
            @Reference SituationQuery situations, @Reference CurrentActor caller, @Reference RequestLanguage language) {
        this.situations = situations;
        this.caller = caller;
        this.language = language;
    }

    /**
     * The situation.
     *
     * @param jurisdiction place, else the caller's own
     * @param period month; required
     * @param by {@code city}, {@code county}, {@code township}, {@code industry}, {@code sector}, {@code size} or
     *     {@code park}, or nothing
     * @param asOf moment of the past
     * @throws Problem 400 {@code period-required}, {@code bad-parameter}, {@code bad-period}, {@code bad-as-of}; 404 outside
     *     the scope
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Situation situation(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("by") String by,
            @QueryParam("asOf") String asOf) {
        FiguresRequest asked = FiguresRequest.of(caller.get(), jurisdiction, asOf);
        YearMonth month = FiguresRequest.month(period);
        Breakdown breakdown =
                by == null ? null : Breakdown.named(by).orElseThrow(() -> Problem.of(400, "bad-parameter", "by"));
        return situations.read(asked, month, breakdown, language.get());
    }
}
