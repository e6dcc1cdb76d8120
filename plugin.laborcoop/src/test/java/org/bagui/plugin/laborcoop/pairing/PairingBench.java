package org.bagui.plugin.laborcoop.pairing;

import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.testkit.Actors;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.core.testkit.FakeTenants;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.core.testkit.ModuleTasks;
import org.bagui.plugin.laborcoop.occupation.OccupationSample;

/** One pairing in memory, its steps, and the audit log; the module is on everywhere. */
final class PairingBench {
    static final PlaceCode SENDING = PlaceCode.of("451228");
    static final PlaceCode RECEIVING = PlaceCode.of("451031");

    /** The pairing as it is kept. */
    final Pairing pairing = PairingSample.inForce(7, "451228", "451031");

    final FakeTransactions transactions = new FakeTransactions(PairingEvent.class).with(pairing);
    final FakeAudit audit = FakeAudit.inTransactionsOnly();
    final PairingLog log = new PairingLog(audit);
    final PairingService service = new PairingService(
            transactions,
            new PairingPlaces(BuiltInPlaces.directory()),
            log,
            new FakeTenants(),
            OccupationSample.keys(),
            ModuleTasks.of(PairingService.class));

    PairingBench() {
        pairing.sendingShares = "supply";
        pairing.receivingShares = "shortage,posts";
        pairing.receivingContact = "示例联系人";
    }

    PairingSteps steps() {
        return new PairingSteps(transactions, service, log);
    }

    static Actor officer(PlaceCode place) {
        return Actors.at(place.text());
    }
}
