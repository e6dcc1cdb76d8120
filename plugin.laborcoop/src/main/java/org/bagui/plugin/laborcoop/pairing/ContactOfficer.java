package org.bagui.plugin.laborcoop.pairing;

import org.bagui.core.identity.PhoneNumbers;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * Whom the other side calls.
 *
 * @param name name of the officer
 * @param phone mobile or landline number
 */
public record ContactOfficer(String name, String phone) {
    private static final int LONGEST = 50;

    /** The contact with its number in normal form; faults are told at the member. */
    ContactOfficer checked(String member) {
        String clean = Wording.required(member + "/name", name, LONGEST);
        PhoneNumbers.Result numbers = PhoneNumbers.check(Refusal.required(member + "/phone", phone, LONGEST));
        if (!numbers.isValid()) {
            throw Refusal.of(member + "/phone", "no-phone-number");
        }
        return new ContactOfficer(clean, numbers.text());
    }
}
