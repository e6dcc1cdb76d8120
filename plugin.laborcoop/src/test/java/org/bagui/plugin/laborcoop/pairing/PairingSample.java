package org.bagui.plugin.laborcoop.pairing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.bagui.core.place.PlaceCode;

/** Pairings for tests of what they carry. */
public final class PairingSample {
    private PairingSample() {}

    /** A pairing that both sides agreed to, valid from 2022 to 2099. */
    public static Pairing inForce(long id, String sending, String receiving, Quota... quotas) {
        Pairing made = new Pairing();
        made.id = id;
        made.sendingPlace = PlaceCode.of(sending).padded();
        made.receivingPlace = PlaceCode.of(receiving).padded();
        made.state = "active";
        made.proposedSide = "sending";
        made.validFrom = LocalDate.of(2022, 1, 1);
        made.validUntil = LocalDate.of(2099, 12, 31);
        made.quotas = QuotaJson.write(List.of(quotas));
        made.sendingShares = "";
        made.receivingShares = "";
        made.proposedAt = LocalDateTime.of(2022, 1, 1, 0, 0);
        return made;
    }

    /** Ends it on a day. */
    public static void end(Pairing pairing, LocalDate day) {
        pairing.state = "ended";
        pairing.endedOn = day;
    }
}
