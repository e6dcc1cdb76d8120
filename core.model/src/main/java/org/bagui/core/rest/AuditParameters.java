package org.bagui.core.rest;

import java.time.Instant;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.AuditReader.Question;

/**
 * What the audit log is asked for, as entered in parameters; where anything but the place is null, all of it is meant.
 *
 * @param from earliest moment
 * @param to moment before which records were written
 * @param actor account that acted
 * @param action what was done, kebab-case
 * @param subject what it was done to
 * @param outcome {@code done}, {@code denied} or {@code failed}
 */
public record AuditParameters(String from, String to, String actor, String action, String subject, String outcome) {
    private static final int LONGEST = 120;
    private static final Set<String> OUTCOMES = Set.of("done", "denied", "failed");
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /** The question about a place, for a page of so many records after that one (or null); 400 {@code bad-parameter} for what is none. */
    public Question of(PlaceCode place, Long after, int limit) {
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw Problem.of(400, "bad-parameter", "outcome");
        }
        return new Question(
                place,
                moment("from", from),
                moment("to", to),
                text("actor", actor),
                text("action", action),
                text("subject", subject),
                outcome,
                after,
                limit);
    }

    private static Instant moment(String name, String text) {
        return text == null
                ? null
                : Moments.parse(text)
                        .filter(moment -> !moment.isBefore(FIRST) && moment.isBefore(LAST))
                        .orElseThrow(() -> Problem.of(400, "bad-parameter", name));
    }

    private static String text(String name, String text) {
        if (text != null && (text.isEmpty() || text.length() > LONGEST || text.matches("(?s).*\\p{Cntrl}.*"))) {
            throw Problem.of(400, "bad-parameter", name);
        }
        return text;
    }
}
