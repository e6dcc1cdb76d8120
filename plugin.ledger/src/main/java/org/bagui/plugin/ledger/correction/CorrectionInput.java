package org.bagui.plugin.ledger.correction;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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
public record CorrectionInput(
        @NotNull String register,
        @NotNull Long entry,
        @NotEmpty Map<String, Object> values,
        @NotNull String reason) {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_VALUES = 100;

    CorrectionInput checked() {
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
    public record Decision(@NotNull String reason) {
        String checked() {
            return Refusal.required("reason", reason, LONGEST_REASON);
        }
    }
}
