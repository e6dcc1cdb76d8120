package org.bagui.plugin.laborcoop.transfer;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bagui.core.persistence.Session;
import org.bagui.core.person.People;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.security.Actor;
import org.bagui.core.testkit.Actors;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.core.testkit.FakeSession;
import org.bagui.core.testkit.FakeTenants;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.core.testkit.ModuleTasks;
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
    final FakeTransactions database;
    final FakeAudit audit = FakeAudit.inTransactionsOnly();
    final TransferService service;
    final TransferNames names;
    final LegRepository legs;
    final TransferSteps steps;
    /** Who was held. */
    final List<Object> held = new ArrayList<>();

    TransferBench(int quota) {
        pairing = PairingSample.inForce(PAIRING, SENDING, RECEIVING, new Quota(OCCUPATION, quota));
        database = new FakeTransactions(Transfer.class, TransferStep.class, TransferPerson.class, TransferLock.class)
                .with(pairing)
                .answer(QuotaCheck.OTHERS, TransferBench::others)
                .answer(TransferNames.ELSEWHERE, TransferBench::elsewhere);
        TransferLog log = new TransferLog(audit);
        PairingService pairings = new PairingService(
                database, PLACES, new PairingLog(audit), new FakeTenants(), KEYS, ModuleTasks.of(PairingService.class));
        service = new TransferService(database, log, pairings);
        names = new TransferNames(database, new Everybody(), holding(), ModuleTasks.of(TransferNames.class));
        legs = new LegRepository(service, log, new QuotaCheck(KEYS), names);
        UnmatchedLegs halves = new UnmatchedLegs(database, KEYS);
        steps = new TransferSteps(database, service, log, pairings, PLACES, legs, names, halves);
    }

    private static Stream<Object[]> others(FakeSession session, Map<String, Object> parameters) {
        Map<String, Long> sums = new TreeMap<>();
        session.rows(Transfer.class)
                .filter(one -> parameters.get("pairing").equals(one.pairing))
                .filter(one -> !one.id.equals(parameters.get("id")) && one.departed != null && one.departed > 0)
                .forEach(one -> sums.merge(one.occupation, (long) one.departed, Long::sum));
        return sums.entrySet().stream().map(one -> new Object[] {one.getKey(), one.getValue()});
    }

    private static Stream<Long> elsewhere(FakeSession session, Map<String, Object> parameters) {
        return session.rows(TransferPerson.class)
                .filter(one -> one.departed && ((List<?>) parameters.get("people")).contains(one.person))
                .filter(one -> !one.transfer.equals(parameters.get("transfer")))
                .filter(one -> session.find(Transfer.class, one.transfer).period.equals(parameters.get("period")))
                .map(one -> one.person);
    }

    List<Transfer> all() {
        return database.rows(Transfer.class);
    }

    /** All agree to everything. */
    private static final class Everybody extends NamedPeople {
        Everybody() {
            super(null, null, null, null, null);
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
        return Actors.at(place);
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
