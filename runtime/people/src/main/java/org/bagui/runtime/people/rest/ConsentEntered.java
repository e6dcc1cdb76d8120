package org.bagui.runtime.people.rest;

import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.bagui.core.person.NewConsent;

/**
 * A consent as sent.
 *
 * @param purpose what the data are used for
 * @param receiver who gets them
 * @param givenOn day, {@code 2022-03-15}; today where it is left out
 */
public record ConsentEntered(
        @NotNull String purpose, @NotNull String receiver, String givenOn) {
    NewConsent consent() {
        return new NewConsent(purpose, receiver, givenOn == null ? null : day());
    }

    private LocalDate day() {
        try {
            if (givenOn.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(givenOn);
            }
            throw PersonEntered.refused("givenOn", "not-a-date");
        } catch (DateTimeException none) {
            throw PersonEntered.refused("givenOn", "not-a-date");
        }
    }
}
