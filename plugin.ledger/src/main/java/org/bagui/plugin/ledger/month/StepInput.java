package org.bagui.plugin.ledger.month;

import java.util.List;
import java.util.Objects;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.rest.Refusal;

/**
 * What is said with a step; some need no word, and no body.
 *
 * @param reason why; needed to return and to reopen, and with {@code missing}
 * @param missing codes of places whose month is not accepted, and that a submission goes up without or a closing takes
 *     along; with a place go all inside it
 * @param digest digest of the snapshot that is accepted
 * @param nobody whether a place of report says that nobody has to report there
 */
public record StepInput(String reason, List<String> missing, String digest, Boolean nobody) {
    private static final int MOST_MISSING = 140;
    private static final int LONGEST = 500;
    private static final int LONGEST_DIGEST = 64;

    /** What was said, with no places where none are named. */
    public StepInput {
        missing = missing == null
                ? List.of()
                : missing.stream().filter(Objects::nonNull).toList();
    }

    /** The digest of the snapshot that is accepted. */
    String acceptedDigest() {
        return Refusal.required("digest", digest, LONGEST_DIGEST);
    }

    boolean saysNobody() {
        return Boolean.TRUE.equals(nobody);
    }

    /** Whether the step names the place, or one that it lies in, as not accepted. */
    boolean goesWithout(PlaceCode place) {
        return missing.stream().anyMatch(code -> PlaceCode.parse(code)
                .filter(named -> named.contains(place))
                .isPresent());
    }

    /** The places that the step goes without, as they are kept; null where there are none. */
    String namedMissing() {
        return missing.isEmpty() ? null : String.join(",", missing);
    }

    /** The reason, or null where none is given and none is needed. */
    String reasonFor(MonthStep step) {
        if (missing.size() > MOST_MISSING
                || !missing.stream().allMatch(code -> PlaceCode.parse(code).isPresent())) {
            throw Refusal.of("missing", "bad-missing-places", MOST_MISSING);
        }
        return step.needsReason() || !missing.isEmpty()
                ? Refusal.required("reason", reason, LONGEST)
                : Refusal.optional("reason", reason, LONGEST);
    }
}
