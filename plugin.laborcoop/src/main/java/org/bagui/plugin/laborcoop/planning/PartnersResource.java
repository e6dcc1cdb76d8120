package org.bagui.plugin.laborcoop.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.bagui.plugin.laborcoop.planning.WeightedCosts.Mix;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /laborcoop/partners}: the five best partners of each county of a place, before there is any plan. */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/partners")
@Produces(MediaType.APPLICATION_JSON)
public final class PartnersResource implements RestResource {
    private static final int MOST_WEIGHT = 1000;
    private static final int MOST_PAIRING = 100_000;

    private final PartnersQuery partners;
    private final CurrentActor caller;

    /** The resource over these partners. */
    @Activate
    public PartnersResource(@Reference PartnersQuery partners, @Reference CurrentActor caller) {
        this.partners = partners;
        this.caller = caller;
    }

    /**
     * The counties of a place with their partners.
     *
     * @param places counties with their partners
     */
    public record Answer(String jurisdiction, String period, List<Partners.OfPlace> places) {}

    /**
     * The partners in a month: of the counties of a place those inside it; of one county those of all that the caller sees and of all that a
     * grant of the city or region above it shows ({@code /laborcoop/grants}), fewer than five persons on offer aside.
     *
     * @param period month; the present one where none is named
     * @param distance weight of a kilometre, as in the costs of an allocation
     * @param payGap weight of 100 yuan a month
     * @param pairing weight of the want of a pairing
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Answer show(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @Min(0) @Max(MOST_WEIGHT) @QueryParam("distance") String distance,
            @Min(0) @Max(MOST_WEIGHT) @QueryParam("payGap") String payGap,
            @Min(0) @Max(MOST_PAIRING) @QueryParam("pairing") String pairing) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        YearMonth asked = Parameters.month(period);
        YearMonth month = asked == null ? BusinessClock.month(BusinessClock.system()) : asked;
        Mix mix = new Mix(
                Parameters.whole("distance", distance, Mix.USUAL.distance(), 0, MOST_WEIGHT),
                Parameters.whole("payGap", payGap, Mix.USUAL.payGap(), 0, MOST_WEIGHT),
                Parameters.whole("pairing", pairing, Mix.USUAL.pairing(), 0, MOST_PAIRING));
        return new Answer(place.text(), Months.format(month), partners.read(actor, place, month, mix));
    }
}
