package org.bagui.runtime.rest.resource;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.month.PeriodCalendar;
import org.bagui.core.month.PeriodCalendar.Standing;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.core.tenant.Tenants;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Months for which a register is kept: the present one and the two years before.
 *
 * <p>The plan sets no deadlines; by default counties report by the 5th of the next month and cities by the 8th. Where a
 * plugin keeps the months of places, their due dates and states are its word; untouched months are open.
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=periods")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.REFERENCE_READ)
public final class PeriodsResource implements RestResource {
    private static final int MONTHS_BACK = 24;
    private static final int COUNTY_DAY = 5;
    private static final int CITY_DAY = 8;

    /** What keeps the months of places, where a plugin does. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PeriodCalendar calendar;

    private final RegisterService registers;
    private final CurrentActor actor;
    private final Tenants tenants;

    /** Periods of these registers. */
    @Activate
    public PeriodsResource(
            @Reference RegisterService registers, @Reference CurrentActor actor, @Reference Tenants tenants) {
        this.registers = registers;
        this.actor = actor;
        this.tenants = tenants;
    }

    /**
     * A month with its bounds, its due date and its state.
     *
     * @param from first day
     * @param to last day
     * @param state state of the month
     */
    public record Period(String period, String from, String to, String due, String state) {}

    /** Months, the latest first. */
    public record Periods(String register, String jurisdiction, List<Period> items) {}

    /**
     * Months of a register in a place.
     *
     * @throws Problem 404 {@code unknown-register}, {@code module-not-enabled}; 400 {@code no-period}
     */
    @GET
    public Periods list(@QueryParam("register") String register, @QueryParam("jurisdiction") String jurisdiction) {
        PlaceCode place = Parameters.placeOrOwn(actor.get(), jurisdiction);
        if (register != null) {
            RegisterDefinition definition = registers
                    .definition(register)
                    .orElseThrow(() -> Problem.of(404, "unknown-register", Parameters.shown(register)));
            if (!tenants.isEnabled(definition.bundle(), place)) {
                throw Problem.of(404, "module-not-enabled", definition.bundle());
            }
            if (definition.period() == PeriodKind.NONE) {
                throw Problem.of(400, "no-period", register);
            }
        }
        YearMonth present = BusinessClock.month(BusinessClock.system());
        List<YearMonth> months = IntStream.rangeClosed(0, MONTHS_BACK)
                .mapToObj(present::minusMonths)
                .toList();
        Map<YearMonth, Standing> standings = standings(place, months);
        return new Periods(
                register,
                place.text(),
                months.stream()
                        .map(month -> period(month, standings.get(month)))
                        .toList());
    }

    private Map<YearMonth, Standing> standings(PlaceCode place, List<YearMonth> months) {
        PeriodCalendar kept = calendar;
        if (kept != null && isEnabled(kept, place)) {
            return kept.standings(actor.get(), place, months);
        }
        int day = place.level().compareTo(PlaceLevel.COUNTY) >= 0 ? COUNTY_DAY : CITY_DAY;
        return months.stream()
                .collect(Collectors.toMap(
                        month -> month,
                        month -> new Standing(month.plusMonths(1).atDay(day), "open")));
    }

    /** Where the tenant has switched the calendar's module off, the usual days hold. */
    private boolean isEnabled(PeriodCalendar kept, PlaceCode place) {
        Bundle bundle = FrameworkUtil.getBundle(kept.getClass());
        return bundle == null || tenants.isEnabled(bundle.getSymbolicName(), place);
    }

    private static Period period(YearMonth month, Standing standing) {
        return new Period(
                Months.format(month),
                month.atDay(1).toString(),
                month.atEndOfMonth().toString(),
                standing.due().toString(),
                standing.state());
    }
}
