package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bagui.core.enterprise.CreditCodeFollower;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps reporting lists and nil reports with an enterprise whose credit code changes. Where both codes are listed, the one
 * that stays is due whenever either was, and the other leaves. A nil report goes where there are entries. What closed months say of the old code stays as it was.
 */
@Component(service = CreditCodeFollower.class)
public final class ListedCodes implements CreditCodeFollower {
    private static final String DUTIES = "select d from ReportingDuty d where d.uscc = :uscc"
            + " and d.scopePlace between :placeFrom and :placeTo order by d.id";
    private static final String NIL = "select n from NilReport n where n.uscc = :uscc"
            + " and n.scopePlace between :placeFrom and :placeTo order by n.id";
    private static final int MOST = 10_000;

    private final RegisterService registers;

    /** Lists of firms that report into these registers. */
    @Activate
    public ListedCodes(@Reference RegisterService registers) {
        this.registers = registers;
    }

    @Override
    public Set<PlaceMonth> moved(Session session, Actor actor, PlaceCode place, String from, String to) {
        Set<PlaceMonth> written = new LinkedHashSet<>();
        List<ReportingDuty> present = rows(session, ReportingDuty.class, DUTIES, place, to);
        for (ReportingDuty duty : rows(session, ReportingDuty.class, DUTIES, place, from)) {
            PlaceCode at = PlaceCode.ofPadded(duty.scopePlace);
            YearMonth open = ListedMonths.firstOpen(session, at, duty.fromPeriod);
            if (duty.untilPeriod == null || open.isBefore(duty.untilPeriod)) {
                moveDuty(session, actor, duty, open, to, present);
                written.addAll(ListedMonths.begun(session, at, open));
            }
        }
        List<NilReport> known = rows(session, NilReport.class, NIL, place, to);
        for (NilReport nil : rows(session, NilReport.class, NIL, place, from)) {
            if (isOpen(session, nil)) {
                moveNil(session, nil, to, known);
                written.add(month(nil));
            }
        }
        for (NilReport nil : known) {
            if (hasEntries(session, nil, to) && isOpen(session, nil)) {
                session.remove(nil);
                written.add(month(nil));
            }
        }
        return written;
    }

    private static boolean isOpen(Session session, NilReport nil) {
        return ListedMonths.firstOpen(session, PlaceCode.ofPadded(nil.scopePlace), nil.period)
                .equals(nil.period);
    }

    private static PlaceMonth month(NilReport nil) {
        return new PlaceMonth(PlaceCode.ofPadded(nil.scopePlace), nil.period);
    }

    /** Whether a code has reported something where a nil report says that there is nothing. */
    private boolean hasEntries(Session session, NilReport nil, String uscc) {
        return registers
                .definition(nil.register)
                .map(register ->
                        RespondentQuery.ENTRIES.formatted(register.entryClass().getSimpleName()))
                .filter(query -> !session.list(
                                Object[].class,
                                query,
                                Map.of(
                                        "codes",
                                        List.of(uscc),
                                        "month",
                                        nil.period,
                                        "placeFrom",
                                        nil.scopePlace,
                                        "placeTo",
                                        PlaceCode.ofPadded(nil.scopePlace).to()),
                                1)
                        .isEmpty())
                .isPresent();
    }

    /** Moves what a duty holds from its first open month on. */
    private static void moveDuty(
            Session session, Actor actor, ReportingDuty duty, YearMonth open, String to, List<ReportingDuty> present) {
        List<ReportingDuty> same = present.stream()
                .filter(other -> other.scopePlace.equals(duty.scopePlace))
                .filter(other -> meet(other, open, duty.untilPeriod))
                .toList();
        if (same.isEmpty() && open.equals(duty.fromPeriod)) {
            duty.changes(session);
            duty.uscc = to;
            return;
        }
        if (same.isEmpty()) {
            ReportingDuty rest = new ReportingDuty(
                    session.nextId(), PlaceCode.ofPadded(duty.scopePlace), to, duty.enterpriseName, open);
            rest.untilPeriod = duty.untilPeriod;
            rest.joins(duty.joinedAt, duty.joinedBy);
            rest.changedAt = Utc.now(session);
            session.persist(rest);
        } else {
            ReportingDuty stays = same.get(0);
            stays.changes(session);
            stays.fromPeriod = open.isBefore(stays.fromPeriod) ? open : stays.fromPeriod;
            stays.untilPeriod = later(stays.untilPeriod, duty.untilPeriod);
            for (ReportingDuty other : same.subList(1, same.size())) {
                stays.fromPeriod = other.fromPeriod.isBefore(stays.fromPeriod) ? other.fromPeriod : stays.fromPeriod;
                stays.untilPeriod = later(stays.untilPeriod, other.untilPeriod);
                other.leaves(session, other.fromPeriod, to, actor.username());
            }
            if (stays.untilPeriod == null) {
                stays.leaveReason = null;
                stays.leftAt = null;
                stays.leftBy = null;
            }
        }
        duty.leaves(session, open, to, actor.username());
    }

    /** Whether a duty and a span of months have a month in common, or follow each other without a gap. */
    private static boolean meet(ReportingDuty duty, YearMonth from, YearMonth until) {
        boolean before = duty.untilPeriod != null && duty.untilPeriod.isBefore(from);
        boolean after = until != null && until.isBefore(duty.fromPeriod);
        return !before && !after;
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    /** A nil report goes where the code that stays has one, or entries, which may have come by the merge. */
    private void moveNil(Session session, NilReport nil, String to, List<NilReport> known) {
        if (known.stream().anyMatch(other -> isSame(nil, other)) || hasEntries(session, nil, to)) {
            session.remove(nil);
        } else {
            nil.uscc = to;
        }
    }

    private static boolean isSame(NilReport one, NilReport other) {
        return one.scopePlace.equals(other.scopePlace)
                && one.register.equals(other.register)
                && Objects.equals(one.period, other.period);
    }

    private static <T> List<T> rows(Session session, Class<T> type, String query, PlaceCode place, String uscc) {
        Map<String, Object> parameters = Map.of("uscc", uscc, "placeFrom", place.from(), "placeTo", place.to());
        return session.list(type, query, parameters, MOST);
    }
}
