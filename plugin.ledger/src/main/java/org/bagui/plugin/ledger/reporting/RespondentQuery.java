package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;

/** Who of some enterprises has answered for a register in a month: with a reported entry, or with a nil report. */
final class RespondentQuery {
    /** Firms of some codes with a reported entry of the class that is filled in. */
    static final String ENTRIES = "select distinct e.scopePlace, e.uscc from %s e where e.uscc in :codes"
            + " and e.period = :month and e.status = 'reported' and e.scopePlace between :placeFrom and :placeTo";

    private static final String NIL = "select n.scopePlace, n.uscc from NilReport n where n.uscc in :codes"
            + " and n.period = :month and n.register = :register and n.scopePlace between :placeFrom and :placeTo";
    private static final int SLICE = 1_000;
    /** One firm may answer in several places. */
    private static final int PLACES = 20;

    private RespondentQuery() {}

    /** Those of the codes that have answered inside a place, each at its place of report. */
    static Set<Reporter> of(
            Session session, RegisterDefinition register, PlaceCode place, YearMonth month, List<String> codes) {
        String entries = ENTRIES.formatted(register.entryClass().getSimpleName());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("month", month);
        parameters.put("placeFrom", place.from());
        parameters.put("placeTo", place.to());
        Set<Reporter> given = new HashSet<>();
        for (int from = 0; from < codes.size(); from += SLICE) {
            parameters.put("codes", codes.subList(from, Math.min(from + SLICE, codes.size())));
            parameters.remove("register");
            add(session, entries, parameters, given);
            parameters.put("register", register.name());
            add(session, NIL, parameters, given);
        }
        return given;
    }

    private static void add(Session session, String query, Map<String, Object> parameters, Set<Reporter> into) {
        for (Object[] row : session.list(Object[].class, query, parameters, SLICE * PLACES)) {
            into.add(new Reporter(RegisterEntry.reportingPlace((Long) row[0]), (String) row[1]));
        }
    }
}
