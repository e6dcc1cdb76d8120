package org.bagui.runtime.register.identity;

import java.util.List;
import java.util.Map;
import org.bagui.core.identity.CreditCode;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;

/** Reads what is said with a change of identity; the place comes first, since it may not be there for the caller. */
final class IdentityInput {
    private static final int LONGEST = 500;

    private final Map<String, Object> members;

    IdentityInput(Map<String, Object> members) {
        this.members = members;
    }

    /** The place, inside the actor's: 404 {@code not-found} otherwise. */
    PlaceCode place(Actor actor) {
        return place(actor, "jurisdiction");
    }

    /** The place of a member, inside the actor's. */
    PlaceCode place(Actor actor, String member) {
        String text = text(member);
        PlaceCode place = PlaceCode.parse(text).orElseThrow(() -> refused(member, "unknown-code"));
        actor.requirePlace(place);
        return place;
    }

    /** A credit code by which entries are looked for. */
    String code(String member) {
        return CreditCode.normalise(text(member));
    }

    /** A credit code that entries shall have (GB 32100-2015): 422 {@code uscc-check} otherwise. */
    String validCode(String member) {
        CreditCode.Result code = CreditCode.check(text(member));
        if (!code.isValid()) {
            throw refused(member, CreditCode.FAULT);
        }
        return code.code();
    }

    /** The reason, in words. */
    String reason() {
        Object given = members.get("reason");
        String reason = given instanceof String text
                ? text.replaceAll("\\p{Cntrl}", " ").strip()
                : "";
        if (reason.isEmpty()) {
            throw Problem.of(422, "reason-required");
        }
        if (reason.length() > LONGEST) {
            throw Problem.of(422, "reason-too-long", LONGEST);
        }
        return reason;
    }

    /** One of two words, or null where none is given. */
    String oneOf(String member, String one, String other) {
        Object given = members.get(member);
        if (given != null && !given.equals(one) && !given.equals(other)) {
            throw refused(member, "unknown-code");
        }
        return (String) given;
    }

    /** Whether only to show what would happen. */
    boolean preview() {
        Object given = members.get("preview");
        if (given != null && !(given instanceof Boolean)) {
            throw refused("preview", "wrong-type");
        }
        return Boolean.TRUE.equals(given);
    }

    /** The text of a member that must be there. */
    String text(String member) {
        Object given = members.get(member);
        if (given == null) {
            throw refused(member, "required");
        }
        if (!(given instanceof String text)) {
            throw refused(member, "wrong-type");
        }
        return text;
    }

    static Problem refused(String member, String code) {
        return Problem.invalid(List.of(new Fault(1, member, code, Severity.ERROR, List.of(), null)));
    }
}
