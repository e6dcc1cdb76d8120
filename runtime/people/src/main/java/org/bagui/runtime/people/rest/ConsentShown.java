package org.bagui.runtime.people.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bagui.core.person.Consent;

/**
 * A consent as shown; {@code withdrawnOn} is absent while it holds.
 *
 * @param number number of the consent, from 1 on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentShown(int number, String purpose, String receiver, String givenOn, String withdrawnOn) {
    static ConsentShown of(Consent one) {
        return new ConsentShown(
                one.number(),
                one.purpose(),
                one.receiver(),
                one.givenOn().toString(),
                one.withdrawnOn() == null ? null : one.withdrawnOn().toString());
    }
}
