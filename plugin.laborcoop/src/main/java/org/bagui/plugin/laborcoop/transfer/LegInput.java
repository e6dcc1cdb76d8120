package org.bagui.plugin.laborcoop.transfer;

import java.time.LocalDate;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.pairing.TermsInput;

/**
 * A departure or an arrival as entered.
 *
 * @param persons persons, from 0 on
 * @param date day, {@code 2022-03-01}
 * @param reason why a number that is booked already changes; at most 500 characters
 */
public record LegInput(Long persons, String date, String reason) {
    private static final int MOST_PERSONS = 1_000_000;
    private static final int LONGEST = 500;

    Checked checked() {
        return new Checked(count("persons", persons, 0), TermsInput.day("date", date), text("reason", reason));
    }

    /**
     * A number to book, in order.
     *
     * @param day day of a leg, null for those who stayed
     * @param reason reason of a correction, or null
     */
    record Checked(int persons, LocalDate day, String reason) {}

    static int count(String member, Long persons, int least) {
        if (persons == null || persons < least || persons > MOST_PERSONS) {
            throw Refusal.of(member, "not-between", least, MOST_PERSONS);
        }
        return persons.intValue();
    }

    static String text(String member, String text) {
        return Refusal.optional(member, text, LONGEST);
    }

    static String requiredText(String member, String text) {
        return Refusal.required(member, text, LONGEST);
    }
}
