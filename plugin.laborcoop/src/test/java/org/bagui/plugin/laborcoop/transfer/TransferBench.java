package org.bagui.plugin.laborcoop.transfer;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.person.People;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.tenant.Tenants;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.bagui.plugin.laborcoop.occupation.OccupationSample;
import org.bagui.plugin.laborcoop.pairing.Pairing;
import org.bagui.plugin.laborcoop.pairing.PairingLog;
import org.bagui.plugin.laborcoop.pairing.PairingPlaces;
import org.bagui.plugin.laborcoop.pairing.PairingSample;
import org.bagui.plugin.laborcoop.pairing.PairingService;
import org.bagui.plugin.laborcoop.pairing.Quota;
import org.bagui.plugin.laborcoop.people.Ends;
import org.bagui.plugin.laborcoop.people.NamedPeople;

/** The steps of transfers over a database in memory, with a pairing of two places. */
final class TransferBench {
    static final String SENDING = "451228";
    static final String RECEIVING = "451031";
    static final String OCCUPATION = "焊工";
    static final long PAIRING = 7;
    static final YearMonth MARCH = YearMonth.of(2022, 3);

    private static final PairingPlaces PLACES = new PairingPlaces(BuiltInPlaces.directory());

    static final OccupationKeys KEYS = OccupationSample.keys();

    final Actor sender = at(SENDING);
    final Actor receiver = at(RECEIVING);
    final Pairing pairing;
    final FakeTransfers database;
    final TransferService service;
    final TransferNames names;
    final LegRepository legs;
    final TransferSteps steps;
    /** Who was held. */
    final List<Object> held = new ArrayList<>();

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
        PairingService pairings = new PairingService(database, PLACES, new PairingLog(database), tenants, KEYS);
        service = new TransferService(database, log, pairings);
        names = new TransferNames(database, new Everybody(), holding());
        legs = new LegRepository(service, log, new QuotaCheck(KEYS), names);
        UnmatchedLegs halves = new UnmatchedLegs(database, KEYS);
        steps = new TransferSteps(database, service, log, pairings, PLACES, legs, names, halves);
    }

    /** All agree to everything. */
    private static final class Everybody extends NamedPeople {
        Everybody() {
            super(null, null, null, null);
        }

        @Override
        public Set<Long> nameable(Actor actor, Ends ends, Collection<Long> ids) {
            return Set.copyOf(ids);
        }

        @Override
        public Set<Long> agreeing(Session session, Actor by, Ends ends, Collection<Long> ids, LocalDate day) {
            return Set.copyOf(ids);
        }
    }

    private People holding() {
        return (People) Proxy.newProxyInstance(
                TransferBench.class.getClassLoader(), new Class<?>[] {People.class}, (proxy, method, args) -> {
                    if (!method.getName().equals("hold")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    held.addAll((Collection<?>) args[2]);
                    return null;
                });
    }

    static Actor at(String place) {
        return new Actor("officer", "officer", PlaceCode.of(place), Set.of(), Set.of());
    }

    static LegInput leg(long persons, int day, String reason) {
        return leg(persons, LocalDate.of(2022, 3, day), reason);
    }

    static LegInput leg(long persons, LocalDate day, String reason) {
        return new LegInput(persons, day.toString(), reason, null);
    }

    long departs(long persons) {
        return opens(sender, OCCUPATION, MARCH, leg(persons, 10, null), null, null);
    }

    long opens(Actor actor, LegInput departure, LegInput arrival) {
        return opens(actor, OCCUPATION, MARCH, departure, arrival, null);
    }

    long opens(
            Actor actor, String occupation, YearMonth month, LegInput departure, LegInput arrival, Boolean separate) {
        String period = month.toString();
        String carrier = Long.toString(PAIRING);
        return steps.open(
                        actor,
                        new TransferInput(
                                SENDING, RECEIVING, carrier, occupation, period, departure, arrival, separate))
                .transfer()
                .id;
    }

    TransferView shown(long id) {
        return TransferView.of(service.tell(sender, id));
    }
}
