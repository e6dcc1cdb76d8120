package org.bagui.runtime.rest.resource;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Months for which a register is kept: the present one and the two years before.
 *
 * <p>The plan sets no deadlines; by default counties report by the 5th of the next month and cities by the 8th. No month
 * is closed yet, since nothing closes one: untouched months are open.
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=periods")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.REFERENCE_READ)
public final class PeriodsResource implements RestResource {
    private static final int MONTHS_BACK = 24;
    private static final int COUNTY_DAY = 5;
    private static final int CITY_DAY = 8;

    private final RegisterService registers;
    private final CurrentActor actor;

    /** Periods of these registers. */
    @Activate
    public PeriodsResource(@Reference RegisterService registers, @Reference CurrentActor actor) {
        this.registers = registers;
        this.actor = actor;
    }

    /** A month with its bounds, its due date and its state. */
    public record Period(String period, String from, String to, String due, String state) {}

    /** Months, the latest first. */
    public record Periods(String register, String jurisdiction, List<Period> items) {}

    /** Months of a register in a place. */
    @GET
    public Periods list(@QueryParam("register") String register, @QueryParam("jurisdiction") String jurisdiction) {
        if (register != null) {
            RegisterDefinition definition = registers
                    .definition(register)
                    .orElseThrow(() -> Problem.of(404, "unknown-register", Parameters.shown(register)));
            if (definition.period() == PeriodKind.NONE) {
                throw Problem.of(400, "no-period", register);
            }
        }
        PlaceCode named = Parameters.place(actor.get(), jurisdiction);
        PlaceCode place = named == null ? actor.get().jurisdiction() : named;
        int day = place.level().compareTo(PlaceLevel.COUNTY) >= 0 ? COUNTY_DAY : CITY_DAY;
        YearMonth present = BusinessClock.month(BusinessClock.system());
        List<Period> items = IntStream.rangeClosed(0, MONTHS_BACK)
                .mapToObj(present::minusMonths)
                .map(month -> period(month, day))
                .toList();
        return new Periods(register, place.text(), items);
    }

    private static Period period(YearMonth month, int day) {
        return new Period(
                Months.format(month),
                month.atDay(1).toString(),
                month.atEndOfMonth().toString(),
                month.plusMonths(1).atDay(day).toString(),
                "open");
    }
}
