package org.bagui.plugin.laborcoop.pairing;

import org.bagui.core.rest.Refusal;

/**
 * Why a pairing is declined or ended.
 *
 * @param reason the reason, at most 500 characters
 */
public record ReasonInput(String reason) {
    private static final int LONGEST = 500;

    String checked() {
        return Refusal.required("reason", reason, LONGEST);
    }
}
