package org.bagui.plugin.ledger.officer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;

/** The present duties for one register, and who answers at any place: the nearest upward where somebody is named. */
public final class Duties {
    private static final String PRESENT =
            "select d from OfficerDuty d where d.register = :register and d.endedAt is null order by d.id";
    /** More than there are officers and team members of one register. */
    private static final int MOST = 20_000;

    private final Map<Long, List<OfficerDuty>> byPlace = new HashMap<>();

    private Duties(List<OfficerDuty> present) {
        present.forEach(duty -> byPlace.computeIfAbsent(duty.scopePlace, place -> new ArrayList<>())
                .add(duty));
    }

    /** Duties that a session sees, in one query. */
    public static Duties load(Session session, String register) {
        return new Duties(session.list(OfficerDuty.class, PRESENT, Map.of("register", register), MOST));
    }

    /** Who answers for the register at a place. */
    public Optional<ResponsiblePerson> officer(PlaceCode place) {
        return place.upward().stream()
                .flatMap(at -> at(at).stream())
                .filter(OfficerDuty::isOfficer)
                .map(OfficerDuty::person)
                .findFirst();
    }

    /** Whether somebody is named at the place or above it, and the account is none of them. */
    boolean isAnothers(PlaceCode place, String username) {
        List<OfficerDuty> named =
                place.upward().stream().flatMap(at -> at(at).stream()).toList();
        return !named.isEmpty() && named.stream().noneMatch(duty -> username.equals(duty.username));
    }

    List<OfficerDuty> at(PlaceCode place) {
        return byPlace.getOrDefault(place.from(), List.of());
    }
}
