package org.bagui.plugin.ledger.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;

/** Names of enterprises by their credit codes, as the register of the place has them. */
final class EnterpriseNames {
    private static final String READ = "select e.uscc, e.enterpriseName from Enterprise e"
            + " where e.recordedPlace = :place and e.uscc in :codes";
    private static final String INSIDE = "select e.uscc from Enterprise e"
            + " where e.recordedPlace between :placeFrom and :placeTo and e.uscc in :codes";
    private static final int SLICE = 1_000;
    /** One firm may have an entry in several places. */
    private static final int PLACES = 20;

    private EnterpriseNames() {}

    /**
     * Names of those codes, the given ones where the register knows none.
     *
     * @throws Problem 422 {@code invalid-entry} naming each code that has no name
     */
    static Map<String, String> complete(
            Session session, PlaceCode place, List<String> codes, Map<String, String> given) {
        Map<String, String> names = new HashMap<>();
        codes.forEach(code -> names.put(code, given.get(code)));
        names.putAll(known(session, place, codes));
        List<Fault> faults = new ArrayList<>();
        for (String code : codes) {
            if (names.get(code) == null) {
                faults.add(Refusal.fault("enterprises", "unknown-enterprise", code));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return names;
    }

    /** Names of those codes that the register of the place knows. */
    static Map<String, String> known(Session session, PlaceCode place, List<String> codes) {
        Map<String, String> names = new HashMap<>();
        for (int from = 0; from < codes.size(); from += SLICE) {
            List<String> slice = codes.subList(from, Math.min(from + SLICE, codes.size()));
            for (Object[] row :
                    session.list(Object[].class, READ, Map.of("place", place.from(), "codes", slice), SLICE)) {
                names.put((String) row[0], (String) row[1]);
            }
        }
        return names;
    }

    /** Those of the codes that the registers of a place and of all places inside it know. */
    static Set<String> inside(Session session, PlaceCode place, List<String> codes) {
        Set<String> known = new HashSet<>();
        for (int from = 0; from < codes.size(); from += SLICE) {
            Map<String, Object> parameters = Map.of(
                    "placeFrom", place.from(),
                    "placeTo", place.to(),
                    "codes", codes.subList(from, Math.min(from + SLICE, codes.size())));
            known.addAll(session.list(String.class, INSIDE, parameters, SLICE * PLACES));
        }
        return known;
    }
}
