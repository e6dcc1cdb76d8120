package org.bagui.plugin.ledger.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.identity.CreditCode;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.ledger.text.ReportingPlace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /ledger/reporting-list}: who must report (应报名单), with the history of joining and leaving. */
@Component(service = RestResource.class, property = RestResource.PATH + "=ledger/reporting-list")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportingListResource implements RestResource {
    private static final int USUAL = 200;
    private static final int MOST = 1_000;
    private static final int MOST_ENTERPRISES = 20_000;
    private static final int LONGEST_NAME = 120;

    private final ReportingList list;
    private final CurrentActor caller;

    /** The resource over these lists. */
    @Activate
    public ReportingListResource(@Reference ReportingList list, @Reference CurrentActor caller) {
        this.list = list;
        this.caller = caller;
    }

    /**
     * One enterprise's time on the list; {@code until} is the first month that is no longer due.
     *
     * @param from first month that it is due for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listed(
            String place,
            String uscc,
            String enterpriseName,
            String from,
            String until,
            String reason,
            String joinedAt,
            String joinedBy,
            String leftAt,
            String leftBy) {
        static Listed of(ReportingDuty duty) {
            return new Listed(
                    PlaceCode.ofPadded(duty.scopePlace).text(),
                    duty.uscc,
                    duty.enterpriseName,
                    Months.format(duty.fromPeriod),
                    duty.untilPeriod == null ? null : Months.format(duty.untilPeriod),
                    duty.leaveReason,
                    Moments.text(duty.joinedAt),
                    duty.joinedBy,
                    duty.leftAt == null ? null : Moments.text(duty.leftAt),
                    duty.leftBy);
        }
    }

    /** A page of the list. */
    public record Page(String jurisdiction, String period, List<Listed> items, String next) {}

    /**
     * Enterprises on the list in a month; the present one where none is named.
     *
     * @param history whether to show all rows instead, those that left among them
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Page show(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @Pattern(regexp = Parameters.FLAG) @QueryParam("history") String history,
            @Min(1) @Max(MOST) @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Actor actor = caller.get();
        PlaceCode named = Parameters.place(actor, jurisdiction);
        PlaceCode place = named == null ? actor.jurisdiction() : named;
        YearMonth asked = Parameters.month(period);
        YearMonth month = asked == null ? BusinessClock.month(BusinessClock.system()) : asked;
        boolean all = Parameters.flag("history", history);
        int most = Parameters.whole("limit", limit, USUAL, 1, MOST);
        long seen = after == null ? 0 : Parameters.id(after);
        List<ReportingDuty> rows = list.page(actor, place, all ? null : month, seen, most);
        String next = rows.size() < most ? null : Long.toString(rows.get(most - 1).id);
        return new Page(
                place.text(),
                all ? null : Months.format(month),
                rows.stream().map(Listed::of).toList(),
                next);
    }

    /**
     * Puts a list in the place of the present one, from a month on.
     *
     * @throws Problem 409 {@code period-closed}; 400 {@code not-a-place-of-report}
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Page put(@QueryParam("jurisdiction") String jurisdiction, ListInput input) {
        Actor actor = caller.get();
        PlaceCode place = ReportingPlace.of(actor, jurisdiction);
        YearMonth from = input.from() == null
                ? BusinessClock.month(BusinessClock.system())
                : Months.parse(input.from()).orElseThrow(() -> Refusal.of("from", "not-a-month"));
        list.put(actor, place, from, wanted(input), input.leaving() == null ? Map.of() : input.leaving());
        return show(place.text(), Months.format(from), null, null, null);
    }

    private static Map<String, String> wanted(ListInput input) {
        if (input.enterprises().size() > MOST_ENTERPRISES) {
            throw Refusal.of("enterprises", "too-many-enterprises", MOST_ENTERPRISES);
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        for (ListInput.Item item : input.enterprises()) {
            String code = item == null || item.uscc() == null ? "" : CreditCode.normalise(item.uscc());
            if (!CreditCode.check(code).isValid()) {
                throw Refusal.of("enterprises", "bad-credit-code", Parameters.shown(code));
            }
            wanted.put(code, Refusal.optional("enterpriseName", item.enterpriseName(), LONGEST_NAME));
        }
        return wanted;
    }
}
