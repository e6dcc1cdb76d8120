package org.bagui.plugin.ledger.firm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.identity.CreditCode;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Duty;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.core.security.Tie;
import org.bagui.core.security.TiedRole;
import org.osgi.service.component.annotations.Component;

/** The clerk of an enterprise, which the register of its place keeps. */
@Component(service = TiedRole.class)
public final class EnterpriseClerk implements TiedRole {
    private static final String KEPT =
            "select count(e) from Enterprise e where e.recordedPlace = :place and e.uscc = :uscc";
    private static final String PLACES =
            "select e.recordedPlace from Enterprise e where e.uscc = :uscc and e.recordedPlace in :places";

    @Override
    public String word() {
        return Role.ENTERPRISE_CLERK.word();
    }

    @Override
    public String kind() {
        return Tie.ENTERPRISE;
    }

    @Override
    public List<DeclaredPermission> permissions() {
        return List.of(DeclaredPermission.of(Permission.OWN_ENTERPRISE_REPORT, Duty.TIED));
    }

    @Override
    public String normal(String entered) {
        return CreditCode.normalise(entered);
    }

    @Override
    public Optional<String> fault(Session session, PlaceCode place, String uscc) {
        if (!CreditCode.check(uscc).isValid()) {
            return Optional.of("bad-enterprise-code");
        }
        Map<String, Object> parameters = Map.of("place", place.padded(), "uscc", uscc);
        boolean kept = session.list(Long.class, KEPT, parameters, 1).get(0) > 0;
        return kept ? Optional.empty() : Optional.of("enterprise-not-kept");
    }

    /** Where the register of enterprises has the firm now; empty where it has it in none of these places, or in several. */
    @Override
    public Optional<PlaceCode> successor(Session session, Succession succession, PlaceCode place, String uscc) {
        List<Long> units = succession.units().stream().map(PlaceCode::from).toList();
        List<Long> found = session.list(Long.class, PLACES, Map.of("uscc", uscc, "places", units), 2);
        return found.size() == 1 ? Optional.of(PlaceCode.ofPadded(found.get(0))) : Optional.empty();
    }
}
