package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds who reported without being due; where counts and entries agree nobody did, and no enterprise is looked at. */
@Component(service = UndueQuery.class)
public final class UndueQuery {
    private final RegisterService registers;
    private final ReportingStatusQuery status;

    /** Asks these services. */
    @Activate
    public UndueQuery(@Reference RegisterService registers, @Reference ReportingStatusQuery status) {
        this.registers = registers;
        this.status = status;
    }

    /**
     * Those of some months.
     *
     * @param counts month to what {@link ReportingStatusQuery#counts} tells of the register
     */
    public Undue read(Actor actor, PlaceCode place, String register, Map<YearMonth, List<PlaceCount>> counts) {
        Map<YearMonth, Set<Reporter>> firms = new HashMap<>();
        counts.forEach((month, places) -> {
            long reported = places.stream().mapToLong(PlaceCount::reported).sum();
            if (entries(actor, place, month, register) != reported) {
                firms.put(month, status.undue(actor, place, month, register));
            }
        });
        return new Undue(firms);
    }

    private long entries(Actor actor, PlaceCode place, YearMonth month, String register) {
        RollUpQuery query = new RollUpQuery(
                register, place, MonthRange.of(month), List.of(), List.of("count"), List.of(), false, null);
        return ((Number) registers.rollUp(actor, query).totals().get(0)).longValue();
    }
}
