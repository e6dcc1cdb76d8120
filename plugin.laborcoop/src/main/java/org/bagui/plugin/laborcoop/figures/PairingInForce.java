package org.bagui.plugin.laborcoop.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * A pairing that was in force in the months, with how far its quotas are used.
 *
 * @param agreementNumber number of its agreement, or null
 * @param quotas its quotas, and occupations without one of which somebody departed
 */
public record PairingInForce(
        String sendingPlace,
        String receivingPlace,
        String agreementNumber,
        LocalDate validFrom,
        LocalDate validUntil,
        List<QuotaUse> quotas) {
    /**
     * Persons of an occupation who departed since the pairing began, up to the moment asked for.
     *
     * @param quota persons meant, or null where there is no quota
     */
    public record QuotaUse(String occupation, Integer quota, long departed) {}
}
