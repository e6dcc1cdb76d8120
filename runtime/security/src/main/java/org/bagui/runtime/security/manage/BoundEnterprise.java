package org.bagui.runtime.security.manage;

import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;

/** Whether a place keeps an enterprise. */
final class BoundEnterprise {
    private static final String KEPT =
            "SELECT COUNT(e) FROM Enterprise e WHERE e.recordedPlace = :place AND e.uscc = :uscc";

    private BoundEnterprise() {}

    /** Refuses with 422 {@code enterprise-not-kept} an enterprise that the register of the place does not have. */
    static void requireKept(Session session, PlaceCode place, String uscc) {
        Map<String, Object> parameters = Map.of("place", place.padded(), "uscc", uscc);
        if (session.list(Long.class, KEPT, parameters, 1).get(0) == 0) {
            List<Object> args = List.of(place.text());
            throw Problem.invalid(
                    List.of(new Fault(1, "enterprise", "enterprise-not-kept", Severity.ERROR, args, null)));
        }
    }
}
