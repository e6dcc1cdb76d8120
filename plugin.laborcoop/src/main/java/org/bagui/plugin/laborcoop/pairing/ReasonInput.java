package org.bagui.plugin.laborcoop.pairing;

import jakarta.validation.constraints.NotNull;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * Why a pairing is declined or ended.
 *
 * @param reason the reason, at most 500 characters
 */
public record ReasonInput(@NotNull String reason) {
    private static final int LONGEST = 500;

    String checked() {
        return Wording.requiredLines("reason", reason, LONGEST);
    }
}
