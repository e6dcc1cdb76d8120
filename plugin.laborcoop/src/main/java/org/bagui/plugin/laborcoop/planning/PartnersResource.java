package org.bagui.plugin.laborcoop.planning;

import java.time.YearMonth;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.Months;
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

/** {@code /laborcoop/partners}: the five best partners of each county of a place, before there is any plan. */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/partners")
@Produces(MediaType.APPLICATION_JSON)
public final class PartnersResource implements RestResource {
    private final LabourFigures figures;
    private final CurrentActor caller;

    /** The resource over these figures. */
    @Activate
    public PartnersResource(@Reference LabourFigures figures, @Reference CurrentActor caller) {
        this.figures = figures;
        this.caller = caller;
    }

    /** The counties of a place with their partners. */
    public record Answer(String jurisdiction, String period, List<Partners.OfPlace> places) {}

    /** The partners in a month; the present one where none is named. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Answer show(@QueryParam("jurisdiction") String jurisdiction, @QueryParam("period") String period) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        YearMonth asked = Parameters.month(period);
        YearMonth month = asked == null ? BusinessClock.month(BusinessClock.system()) : asked;
        return new Answer(
                place.text(),
                Months.format(month),
                Partners.of(figures.supply(actor, place, month), figures.shortage(actor, place, month)));
    }
}
