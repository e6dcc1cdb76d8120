package org.bagui.core.person;

import java.time.LocalDate;

/**
 * What a person agreed to (PIPL, articles 13 to 15 and 23).
 *
 * @param number number among the consents of the person, from 1
 * @param purpose what the data are used for
 * @param receiver who gets them
 * @param givenOn day from which the consent holds
 * @param withdrawnOn day from which it holds no longer, or null
 */
public record Consent(int number, String purpose, String receiver, LocalDate givenOn, LocalDate withdrawnOn) {
    /** Whether the consent holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(givenOn) && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }
}
