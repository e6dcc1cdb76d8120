package org.bagui.plugin.laborcoop.transfer;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.bagui.core.rest.Refusal;

/**
 * Where persons of a difference are.
 *
 * @param reason {@code not-departed}, {@code turned-back}, {@code other-employer}, {@code joined-on-the-way},
 *     {@code came-alone} or {@code other}
 * @param persons persons, from 1 on
 * @param text the explanation, at most 500 characters
 */
public record ExplanationInput(
        @NotNull String reason,
        @NotNull Long persons,
        @NotNull String text) {
    private static final List<String> REASONS =
            List.of("not-departed", "turned-back", "other-employer", "joined-on-the-way", "came-alone", "other");

    ExplanationInput checked() {
        String code = Refusal.required("reason", reason, 20);
        if (!REASONS.contains(code)) {
            throw Refusal.of("reason", "no-explanation-reason", String.join(", ", REASONS));
        }
        long counted = LegInput.count("persons", persons, 1);
        return new ExplanationInput(code, counted, LegInput.requiredText("text", text));
    }
}
