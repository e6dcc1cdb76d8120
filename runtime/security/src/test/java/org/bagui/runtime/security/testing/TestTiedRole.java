package org.bagui.runtime.security.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Duty;
import org.bagui.core.security.TiedRole;

/** A role that a module declares of accounts tied to a thing, whose keys the table of enterprises keeps. */
public record TestTiedRole(String word, String kind, List<DeclaredPermission> permissions) implements TiedRole {
    private static final String KEPT =
            "select count(e) from Enterprise e where e.recordedPlace = :place and e.uscc = :uscc";

    /** The clerk of an enterprise, as the ledger's module declares it. */
    public static final TestTiedRole CLERK = of("enterprise-clerk", "enterprise", "own-enterprise.report");

    /** A role with one permission of its own. */
    public static TestTiedRole of(String word, String kind, String permission) {
        return new TestTiedRole(word, kind, List.of(DeclaredPermission.of(permission, Duty.TIED)));
    }

    @Override
    public String normal(String entered) {
        return entered.strip().toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public Optional<String> fault(Session session, PlaceCode place, String key) {
        Map<String, Object> parameters = Map.of("place", place.padded(), "uscc", key);
        boolean kept = session.list(Long.class, KEPT, parameters, 1).get(0) > 0;
        return kept ? Optional.empty() : Optional.of(kind + "-not-kept");
    }
}
