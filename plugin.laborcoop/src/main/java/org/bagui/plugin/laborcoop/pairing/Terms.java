package org.bagui.plugin.laborcoop.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.plugin.laborcoop.sharing.SharedFact;

/**
 * What a pairing agrees on, checked.
 *
 * @param number number of the agreement, or null as long as there is none
 * @param text its words, or null
 * @param from first day
 * @param until last day
 * @param quotas workers by occupation
 * @param contacts whom the other side calls, by side; of the side that proposes at least
 * @param shares facts that each side lets the other see
 */
record Terms(
        String number,
        String text,
        LocalDate from,
        LocalDate until,
        List<Quota> quotas,
        Map<Side, ContactOfficer> contacts,
        Map<Side, Set<SharedFact>> shares) {
    void putInto(Pairing pairing) {
        pairing.agreementNumber = number;
        pairing.agreementText = text;
        pairing.validFrom = from;
        pairing.validUntil = until;
        pairing.quotas = QuotaJson.write(quotas);
        pairing.sendingShares = SharedFact.joined(shares.get(Side.SENDING));
        pairing.receivingShares = SharedFact.joined(shares.get(Side.RECEIVING));
        contacts.forEach(pairing::contact);
    }
}
