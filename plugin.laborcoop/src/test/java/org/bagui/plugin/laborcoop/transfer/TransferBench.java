package org.bagui.plugin.laborcoop.transfer;

import java.util.List;
import java.util.Set;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.tenant.Tenants;
import org.bagui.plugin.laborcoop.pairing.Pairing;
import org.bagui.plugin.laborcoop.pairing.PairingDesk;
import org.bagui.plugin.laborcoop.pairing.PairingLog;
import org.bagui.plugin.laborcoop.pairing.PairingPlaces;
import org.bagui.plugin.laborcoop.pairing.PairingSample;
import org.bagui.plugin.laborcoop.pairing.Quota;

/** The steps of transfers over a database in memory, with a pairing of two places. */
final class TransferBench {
    static final String SENDING = "451228";
    static final String RECEIVING = "451031";
    static final String OCCUPATION = "示例焊工";
    static final long PAIRING = 7;

    private static final PairingPlaces PLACES = new PairingPlaces(BuiltInPlaces.directory());

    final Actor sender = at(SENDING);
    final Actor receiver = at(RECEIVING);
    final Pairing pairing;
    final FakeTransfers database;
    final TransferDesk desk;
    final TransferSteps steps;

    TransferBench(int quota) {
        pairing = PairingSample.inForce(PAIRING, SENDING, RECEIVING, new Quota(OCCUPATION, quota));
        database = new FakeTransfers(pairing);
        Tenants tenants = new Tenants() {
            @Override
            public boolean isEnabled(String module, PlaceCode place) {
                return true;
            }

            @Override
            public List<PlaceCode> without(String module, PlaceCode place) {
                return List.of();
            }
        };
        TransferLog log = new TransferLog(database);
        PairingDesk pairings = new PairingDesk(database, PLACES, new PairingLog(database), tenants);
        desk = new TransferDesk(database, log, pairings);
        TransferNames names = new TransferNames(null);
        LegBook legs = new LegBook(desk, log, new QuotaRoom(), names);
        steps = new TransferSteps(database, desk, log, pairings, PLACES, legs, names);
    }

    static Actor at(String place) {
        return new Actor("officer", "officer", PlaceCode.of(place), Set.of(), Set.of());
    }

    static LegInput leg(long persons, int day, String reason) {
        return new LegInput(persons, "2022-03-" + day, reason, null);
    }

    long departs(long persons) {
        return opens(sender, leg(persons, 10, null), null);
    }

    long opens(Actor actor, LegInput departure, LegInput arrival) {
        return steps.open(
                        actor,
                        new TransferInput(
                                SENDING, RECEIVING, Long.toString(PAIRING), OCCUPATION, "2022-03", departure, arrival))
                .transfer()
                .id;
    }

    TransferView shown(long id) {
        return TransferView.of(desk.tell(sender, id));
    }
}
