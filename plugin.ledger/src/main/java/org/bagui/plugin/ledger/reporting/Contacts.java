package org.bagui.plugin.ledger.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.persistence.Session;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;

/** Whom to call at enterprises, as the register of enterprises has it; one query for a thousand of them. */
final class Contacts {
    private static final String READ = "select e.recordedPlace, e.uscc, e.contactName, e.contactMobile"
            + " from Enterprise e where e.uscc in :codes";
    private static final int SLICE = 1_000;
    /** One firm may have an entry in several places. */
    private static final int PLACES = 20;

    private static final String MASK = "***";
    private static final String[] NONE = new String[2];

    private final Map<String, String[]> found = new HashMap<>();

    private Contacts() {}

    /** Contacts of rows of place and credit code; masked as the register masks them for whoever may not see them. */
    static Contacts load(Session session, Actor actor, List<Object[]> rows) {
        Contacts contacts = new Contacts();
        boolean name = actor.may(Permission.readField(Enterprise.REGISTER, "contactName"));
        boolean mobile = actor.may(Permission.readField(Enterprise.REGISTER, "contactMobile"));
        List<String> codes =
                rows.stream().map(row -> (String) row[1]).distinct().toList();
        for (int from = 0; from < codes.size(); from += SLICE) {
            List<String> slice = codes.subList(from, Math.min(from + SLICE, codes.size()));
            for (Object[] row : session.list(Object[].class, READ, Map.of("codes", slice), SLICE * PLACES)) {
                String[] shown = {shown(name, (String) row[2]), shown(mobile, (String) row[3])};
                contacts.found.put(row[0] + " " + row[1], shown);
            }
        }
        return contacts;
    }

    private static String shown(boolean open, String value) {
        return open || value == null ? value : MASK;
    }

    /** Name and telephone, both or either null. */
    String[] of(long place, String code) {
        return found.getOrDefault(place + " " + code, NONE);
    }
}
