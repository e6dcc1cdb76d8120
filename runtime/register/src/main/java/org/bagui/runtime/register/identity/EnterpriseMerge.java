package org.bagui.runtime.register.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.RegisterCommand;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Merges two records of one firm: entries of the dropped code move to the kept one for months that the kept one has none
 * of; where both have reported, the caller says which figures stand, and the others are removed with their history.
 */
@Component(service = RegisterCommand.class)
public final class EnterpriseMerge extends IdentityCommand {
    /** Kind of origin of what it writes. */
    static final String ORIGIN = "merge";

    private static final String KEEP = "keep";
    private static final String DROP = "drop";

    private final IdentityService service;

    /** Merges by this service. */
    @Activate
    public EnterpriseMerge(@Reference IdentityService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "merge";
    }

    @Override
    public Set<String> members() {
        return Set.of(KEEP, DROP, "jurisdiction", "reason", "prefer", "preview");
    }

    @Override
    Map<String, Object> run(Actor actor, PlaceCode place, IdentityInput input) {
        String keep = input.validCode(KEEP);
        String drop = input.code(DROP);
        if (keep.equals(drop)) {
            throw IdentityInput.refused(DROP, "same-code");
        }
        String prefer = input.oneOf("prefer", KEEP, DROP);
        Order order = new Order(
                ORIGIN,
                place,
                drop,
                keep,
                input.reason(),
                prefer == null ? null : (Boolean) prefer.equals(DROP),
                input.preview());
        return service.carry(actor, order, transfer -> check(order, transfer));
    }

    private static void check(Order order, CodeTransfer transfer) {
        if (transfer.pieces().stream()
                .noneMatch(piece -> piece.isEnterprise() && !piece.other().isEmpty())) {
            throw Problem.of(409, "nothing-to-merge", order.to());
        }
        List<Fault> clashes = transfer.clashes().stream()
                .map(piece -> IdentityService.fault(
                        "both-reported",
                        piece.register().name(),
                        piece.spot().month(),
                        piece.spot().jurisdiction()))
                .toList();
        if (order.ownStands() == null && !clashes.isEmpty()) {
            throw Problem.withFaults(409, "both-reported", clashes);
        }
    }
}
