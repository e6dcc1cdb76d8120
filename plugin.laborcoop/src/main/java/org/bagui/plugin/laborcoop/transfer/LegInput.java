package org.bagui.plugin.laborcoop.transfer;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.pairing.TermsInput;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * A departure or an arrival as entered.
 *
 * @param persons persons, from 0 on; as many as are named where it is left out, and never fewer
 * @param date day, {@code 2022-03-01}
 * @param reason why a number that is booked already changes; at most 500 characters
 * @param people ids of persons, where they are named: of a departure those whose consent holds on its day, of an arrival some
 *     of those named at the departure; left out of a correction, those named stay named
 */
public record LegInput(Long persons, @NotNull String date, String reason, List<String> people) {
    static final int MOST_PERSONS = 1_000_000;
    private static final int MOST_NAMED = 10_000;
    private static final int LONGEST = 500;

    Checked checked() {
        List<Long> named = named(people);
        return new Checked(
                persons(persons, named), TermsInput.day("date", date), text("reason", reason), Rider.all(named));
    }

    /**
     * A number to book, in order.
     *
     * @param day day of a leg, null for those who stayed
     * @param reason reason of a correction, or null
     * @param riders who is named, or null where nothing is said of it
     */
    record Checked(int persons, LocalDate day, String reason, List<Rider> riders) {}

    /** The ids of those who are named, or null. */
    static List<Long> named(List<String> people) {
        if (people == null) {
            return null;
        }
        if (people.size() > MOST_NAMED) {
            throw Refusal.of("people", "too-many-rows-sent", MOST_NAMED);
        }
        Set<Long> ids = new LinkedHashSet<>();
        for (String id : people) {
            if (id == null || !id.matches("\\d{1,18}") || !ids.add(Long.valueOf(id))) {
                throw Refusal.of("people/" + ids.size(), "no-person-to-name");
            }
        }
        return List.copyOf(ids);
    }

    static int persons(Long persons, List<Long> named) {
        if (named == null) {
            return count("persons", persons, 0);
        }
        return persons == null ? named.size() : count("persons", persons, named.size());
    }

    static int count(String member, Long persons, int least) {
        if (persons == null || persons < least || persons > MOST_PERSONS) {
            throw Refusal.of(member, "not-between", least, MOST_PERSONS);
        }
        return persons.intValue();
    }

    static String text(String member, String text) {
        return Wording.lines(member, text, LONGEST);
    }

    static String requiredText(String member, String text) {
        return Wording.requiredLines(member, text, LONGEST);
    }
}
