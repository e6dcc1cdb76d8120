package org.bagui.core.rest;

import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;

/** Refusals of members of a request's body. */
public final class Refusal {
    private Refusal() {}

    /** 422 {@code invalid-entry} for one member; the text is {@code fault.<code>}, its places from {@code {1}} on. */
    public static Problem of(String member, String code, Object... args) {
        return Problem.invalid(List.of(fault(member, code, args)));
    }

    /** A fault of one member. */
    public static Fault fault(String member, String code, Object... args) {
        return new Fault(1, member, code, Severity.ERROR, List.of(args), null);
    }

    /** The text of a required member without blanks around it. */
    public static String required(String member, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw of(member, "required");
        }
        return optional(member, text, longest);
    }

    /** The text of a member without blanks around it, or null where it is empty. */
    public static String optional(String member, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = text.strip();
        if (clean.indexOf('\0') >= 0) {
            throw of(member, "nul-character");
        }
        if (clean.length() > longest) {
            throw of(member, "too-long", longest);
        }
        return clean;
    }
}
