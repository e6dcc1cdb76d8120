package org.bagui.plugin.ledger.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
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

/** Counts who is due and has reported in some months, and finds who reported without being due. */
@Component(service = ReportedMonthsQuery.class)
public final class ReportedMonthsQuery {
    private final RegisterService registers;
    private final ReportingStatusQuery status;
    private final PastReportingQuery past;

    /** Asks these services. */
    @Activate
    public ReportedMonthsQuery(
            @Reference RegisterService registers,
            @Reference ReportingStatusQuery status,
            @Reference PastReportingQuery past) {
        this.registers = registers;
        this.status = status;
        this.past = past;
    }

    /**
     * Those of some months.
     *
     * @param asOf moment of the past, or null for now
     * @throws org.bagui.core.problem.Problem 400 {@code bad-as-of}, 409 {@code as-of-not-settled}
     */
    public ReportedMonths read(
            Actor actor, PlaceCode place, Collection<YearMonth> months, String register, Instant asOf) {
        if (asOf != null) {
            return past.read(actor, place, months, register, asOf);
        }
        Map<YearMonth, List<PlaceCount>> counts = new HashMap<>();
        Map<YearMonth, Set<Reporter>> undue = new HashMap<>();
        for (YearMonth month : months) {
            List<PlaceCount> places = status.counts(actor, place, month, register);
            counts.put(month, places);
            long reported = places.stream().mapToLong(PlaceCount::reported).sum();
            // Where counts and entries agree nobody did, and no enterprise is looked at.
            if (entries(actor, place, month, register) != reported) {
                undue.put(month, status.undue(actor, place, month, register));
            }
        }
        return new ReportedMonths(counts, new Undue(undue));
    }

    private long entries(Actor actor, PlaceCode place, YearMonth month, String register) {
        RollUpQuery query = new RollUpQuery(
                register, place, MonthRange.of(month), List.of(), List.of("count"), List.of(), false, null);
        return ((Number) registers.rollUp(actor, query).totals().get(0)).longValue();
    }
}
