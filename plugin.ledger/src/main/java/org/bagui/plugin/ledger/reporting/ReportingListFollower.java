package org.bagui.plugin.ledger.reporting;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.FollowerNotes;
import org.bagui.core.place.succession.PlaceFollower;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Component;

/**
 * Keeps those due who were due without a list, where their place comes together with one that keeps a list: before the rows
 * move, they get on a list of their own place, from the first month of the other list on. Whoever is listed moves by itself.
 */
@Component(service = PlaceFollower.class)
public final class ReportingListFollower implements PlaceFollower {
    private static final String KIND = "reporting-duty";
    private static final String FIRST =
            "select d.fromPeriod, d.joinedAt from ReportingDuty d where d.scopePlace = :place"
                    + " order by d.fromPeriod, d.joinedAt";
    private static final String MADE = "select d from ReportingDuty d where d.joinedBy = :by order by d.id";
    private static final int MOST = 100_000;

    @Override
    public void prepare(Session session, Actor actor, Succession succession) {
        for (PlaceCode successor : succession.units()) {
            Set<PlaceCode> together = new TreeSet<>(Set.of(successor));
            succession.parts().stream()
                    .filter(part -> Succession.unit(part.to()).equals(successor))
                    .forEach(part -> together.add(Succession.unit(part.from())));
            Object[] list = null;
            Set<PlaceCode> unlisted = new TreeSet<>();
            for (PlaceCode place : together) {
                List<Object[]> first = session.list(Object[].class, FIRST, Map.of("place", place.from()), 1);
                if (first.isEmpty()) {
                    unlisted.add(place);
                } else if (list == null || ((YearMonth) first.get(0)[0]).isBefore((YearMonth) list[0])) {
                    list = first.get(0);
                }
            }
            if (list != null) {
                for (PlaceCode place : unlisted) {
                    list(session, succession, place, successor, list);
                }
            }
        }
    }

    /** Lists those of a place that come to lie in a successor, as if they had been on the other list since it began. */
    private static void list(
            Session session, Succession succession, PlaceCode place, PlaceCode successor, Object[] list) {
        Map<String, Object> of = Map.of("place", place.from());
        for (Object[] firm : session.list(Object[].class, DueSource.EVERYONE, of, MOST)) {
            PlaceCode lies = PlaceCode.ofPadded((Long) firm[2]);
            PlaceCode after = succession
                    .successorOf(place, (String) firm[0])
                    .or(() -> succession.mainSuccessor(lies))
                    .orElse(lies);
            if (Succession.unit(after).equals(successor)) {
                ReportingDuty duty = new ReportingDuty(
                        session.nextId(), place, (String) firm[0], (String) firm[1], (YearMonth) list[0]);
                duty.joins(later((LocalDateTime) list[1], (LocalDateTime) firm[3]), by(succession));
                session.persist(duty);
            }
        }
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static String by(Succession succession) {
        return "succession:" + succession.id();
    }

    private static List<ReportingDuty> made(Session session, Succession succession) {
        return session.list(ReportingDuty.class, MADE, Map.of("by", by(succession)), MOST);
    }

    @Override
    public Map<String, Integer> follow(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        int made = made(session, succession).size();
        return made == 0 ? Map.of() : Map.of(KIND, made);
    }

    /** Who has left the list meanwhile stays known to it. */
    @Override
    public Map<String, Integer> undo(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        int gone = 0;
        for (ReportingDuty duty : made(session, succession)) {
            if (duty.untilPeriod == null) {
                session.remove(duty);
                gone++;
            }
        }
        return gone == 0 ? Map.of() : Map.of(KIND, gone);
    }
}
