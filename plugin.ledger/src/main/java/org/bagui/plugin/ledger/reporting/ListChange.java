package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;

/** One change of the reporting list of a place from a month on, inside its transaction. */
final class ListChange {
    private static final String ON_LIST = "select d from ReportingDuty d where d.scopePlace = :place"
            + " and (d.untilPeriod is null or d.untilPeriod > :month) order by d.uscc, d.fromPeriod";
    /** Most enterprises of one list. */
    private static final int MOST = 20_000;

    private static final int LONGEST_REASON = 200;

    private final Session session;
    private final Actor actor;
    private final PlaceCode place;
    private final YearMonth from;
    private final Map<String, String> wanted;
    private final Map<String, ReportingDuty> present;
    private YearMonth earliest;

    /** @param wanted credit codes that shall be on the list, with names where they are given */
    ListChange(Session session, Actor actor, PlaceCode place, YearMonth from, Map<String, String> wanted) {
        this.session = session;
        this.actor = actor;
        this.place = place;
        this.from = from;
        this.wanted = wanted;
        this.present = duties(ON_LIST);
    }

    private Map<String, ReportingDuty> duties(String query) {
        Map<String, ReportingDuty> found = new LinkedHashMap<>();
        session.list(ReportingDuty.class, query, Map.of("place", place.from(), "month", from), MOST)
                .forEach(duty -> found.put(duty.uscc, duty));
        return found;
    }

    /**
     * Who is due without a list, before the place's first one: all that its register of enterprises has. Each begins as a
     * row of the list that may leave in the same month, so that its reason is kept.
     */
    private List<ReportingDuty> dueWithoutList() {
        Map<String, Object> parameters = Map.of("month", from, "placeFrom", place.from(), "placeTo", place.from());
        return session.list(Object[].class, DueSource.UNLISTED.named(), parameters, MOST).stream()
                .map(row -> new ReportingDuty(0, place, (String) row[0], (String) row[1], from))
                .filter(duty -> !present.containsKey(duty.uscc))
                .toList();
    }

    /**
     * Takes those off the list that are not wanted, each with its reason; gives their number. Where the place had no list,
     * those that were due without one leave in the same way.
     */
    int leave(Map<String, String> leaving) {
        List<ReportingDuty> due = new ArrayList<>(present.values());
        due.addAll(dueWithoutList());
        List<Fault> faults = new ArrayList<>();
        int left = 0;
        for (ReportingDuty duty : due) {
            if (wanted.containsKey(duty.uscc)) {
                continue;
            }
            String reason = Refusal.optional("leaving", leaving.get(duty.uscc), LONGEST_REASON);
            if (reason == null) {
                faults.add(Refusal.fault("leaving", "leaving-needs-reason", duty.enterpriseName, duty.uscc));
                continue;
            }
            if (!present.containsKey(duty.uscc)) {
                begin(duty);
            }
            duty.leaves(session, from.isBefore(duty.fromPeriod) ? duty.fromPeriod : from, reason, actor.username());
            changes(duty.untilPeriod);
            left++;
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return left;
    }

    /** Puts those on the list that are not there yet; gives their number. */
    int join() {
        List<String> fresh = wanted.keySet().stream()
                .filter(code -> !present.containsKey(code))
                .toList();
        Map<String, String> names = EnterpriseNames.complete(session, place, fresh, wanted);
        Map<String, ReportingDuty> takenBack = duties(ReportingDuty.TAKEN_BACK);
        for (String code : fresh) {
            changes(from);
            ReportingDuty known = takenBack.get(code);
            if (known == null) {
                begin(new ReportingDuty(0, place, code, names.get(code), from));
            } else {
                known.goesOn(session);
            }
        }
        for (ReportingDuty duty : present.values()) {
            // One that was to join later is due from this month on.
            if (wanted.containsKey(duty.uscc) && duty.fromPeriod.isAfter(from)) {
                duty.changes(session);
                duty.fromPeriod = from;
                changes(from);
            }
        }
        return fresh.size();
    }

    private void changes(YearMonth month) {
        if (earliest == null || month.isBefore(earliest)) {
            earliest = month;
        }
    }

    /** First month in which others are due than before, or empty where nothing changed. */
    Optional<YearMonth> earliest() {
        return Optional.ofNullable(earliest);
    }

    private void begin(ReportingDuty duty) {
        duty.id = session.nextId();
        duty.joins(Utc.now(session), actor.username());
        session.persist(duty);
    }
}
