package org.bagui.core.person;

import java.time.LocalDate;

/**
 * A consent to be noted, as entered.
 *
 * @param purpose what the data are used for, at most 200 characters
 * @param receiver who gets them, at most 100 characters
 * @param givenOn day on which it was given, not in the future; null for today
 */
public record NewConsent(String purpose, String receiver, LocalDate givenOn) {}
