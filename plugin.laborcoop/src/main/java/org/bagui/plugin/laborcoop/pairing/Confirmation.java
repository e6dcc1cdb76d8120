package org.bagui.plugin.laborcoop.pairing;

import org.bagui.plugin.laborcoop.text.Wording;

/**
 * What is said with a confirmation; the body may be left out where nothing is to be said.
 *
 * @param contact whom the proposing side calls, where the proposal does not say
 * @param agreementNumber number of the agreement; needed with a partner outside Guangxi, whose word it
 *     stands for; another than the proposal's is refused
 */
record Confirmation(ContactOfficer contact, String agreementNumber) {
    String number() {
        return Wording.optional("agreementNumber", agreementNumber, TermsInput.LONGEST_NUMBER);
    }
}
