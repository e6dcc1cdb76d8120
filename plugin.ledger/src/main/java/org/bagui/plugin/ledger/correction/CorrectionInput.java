package org.bagui.plugin.ledger.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bagui.core.rest.Refusal;

/**
 * A correction as asked for.
 *
 * @param register register of the entry
 * @param entry id of the entry
 * @param values field to value; those not named stay
 * @param reason why
 */
public record CorrectionInput(String register, Long entry, Map<String, Object> values, String reason) {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_VALUES = 100;

    CorrectionInput checked() {
        if (entry == null) {
            throw Refusal.of("entry", "required");
        }
        if (values == null || values.isEmpty()) {
            throw Refusal.of("values", "required");
        }
        if (values.size() > MOST_VALUES || values.values().stream().anyMatch(Map.class::isInstance)) {
            throw Refusal.of("values", "wrong-type");
        }
        if (values.values().stream().anyMatch(CorrectionInput::isBeyondNumbers)) {
            throw Refusal.of("values", "wrong-type");
        }
        return new CorrectionInput(
                Refusal.required("register", register, 60),
                entry,
                new LinkedHashMap<>(values),
                Refusal.required("reason", reason, LONGEST_REASON));
    }

    /** Whether a number of the body was too great for any number: it arrives as infinite. */
    private static boolean isBeyondNumbers(Object value) {
        return value instanceof Double number && !Double.isFinite(number);
    }

    /**
     * A refusal of a correction.
     *
     * @param reason why
     */
    public record Decision(String reason) {
        String checked() {
            return Refusal.required("reason", reason, LONGEST_REASON);
        }
    }
}
