package org.bagui.plugin.ledger.officer;

import jakarta.validation.constraints.NotNull;
import org.bagui.core.rest.Refusal;

/**
 * Somebody who answers for a register.
 *
 * @param username name of the account, or null
 * @param name name shown to people
 * @param phone telephone, or null
 */
public record ResponsiblePerson(String username, @NotNull String name, String phone) {
    private static final int LONGEST = 60;

    /** The person as entered, checked. */
    static ResponsiblePerson checked(String member, ResponsiblePerson entered) {
        if (entered == null) {
            throw Refusal.of(member, "required");
        }
        return new ResponsiblePerson(
                Refusal.optional(member + ".username", entered.username, LONGEST),
                Refusal.required(member + ".name", entered.name, LONGEST),
                Refusal.optional(member + ".phone", entered.phone, LONGEST));
    }
}
