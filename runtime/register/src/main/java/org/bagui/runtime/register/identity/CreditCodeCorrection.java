package org.bagui.runtime.register.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.RegisterCommand;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.identity.CodeTransfer.Piece;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Corrects a mistyped credit code: the enterprise and all its entries get the right one. Where the right code is there
 * already, it must be the same firm by name and must not have reported for the same months; else the two are to be merged.
 */
@Component(service = RegisterCommand.class)
public final class CreditCodeCorrection extends IdentityCommand {
    /** Kind of origin of what it writes. */
    static final String ORIGIN = "code-correction";

    private final IdentityService service;

    /** Corrections by this service. */
    @Activate
    public CreditCodeCorrection(@Reference IdentityService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "correct-credit-code";
    }

    @Override
    public Set<String> members() {
        return Set.of("from", "to", "jurisdiction", "reason", "preview");
    }

    @Override
    Map<String, Object> run(Actor actor, PlaceCode place, IdentityInput input) {
        String from = input.code("from");
        String to = input.validCode("to");
        if (from.equals(to)) {
            throw IdentityInput.refused("to", "same-code");
        }
        Order order = new Order(ORIGIN, place, from, to, input.reason(), null, input.preview());
        return service.carry(actor, order, CreditCodeCorrection::check);
    }

    private static void check(CodeTransfer transfer) {
        List<Fault> inUse = transfer.pieces().stream()
                .filter(piece -> piece.isClash() || isOtherFirm(piece))
                .map(piece -> IdentityService.fault(
                        piece.isClash() ? "both-reported" : "other-name",
                        piece.register().name(),
                        piece.isClash()
                                ? piece.spot().month()
                                : piece.other().get(0).text("enterpriseName"),
                        piece.spot().jurisdiction()))
                .toList();
        if (!inUse.isEmpty()) {
            throw Problem.withFaults(409, "code-in-use", inUse);
        }
    }

    /** Whether the code belongs to an enterprise of another name: then it may be the new code that is mistyped. */
    private static boolean isOtherFirm(Piece piece) {
        return piece.isEnterprise()
                && !piece.other().isEmpty()
                && !Objects.equals(
                        TextFold.fold(piece.own().get(0).text("enterpriseName")),
                        TextFold.fold(piece.other().get(0).text("enterpriseName")));
    }
}
