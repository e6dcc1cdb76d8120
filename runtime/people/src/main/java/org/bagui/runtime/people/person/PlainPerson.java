package org.bagui.runtime.people.person;

import java.time.LocalDate;
import org.bagui.core.identity.CitizenId;

/** Number and name while they lie open. */
record PlainPerson(String number, String name) {
    /** The number as GB 11643 reads it; only numbers that passed the check were ever sealed. */
    private CitizenId.Result read() {
        return CitizenId.check(number, LocalDate.MAX);
    }

    LocalDate birthDate() {
        return read().birthDate().orElseThrow();
    }

    String sex() {
        return read().sex().orElseThrow();
    }

    /** Nothing of either: such texts end in logs. */
    @Override
    public String toString() {
        return "PlainPerson[]";
    }
}
