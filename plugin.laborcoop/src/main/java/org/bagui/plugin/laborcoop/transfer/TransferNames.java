package org.bagui.plugin.laborcoop.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.persistence.Session;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.people.NamedPeople;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who is named in the bookings of transfers. */
@Component(service = TransferNames.class)
public class TransferNames {
    static final String NAMED = "select p from TransferPerson p where p.transfer = :transfer order by p.id";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 100_000;

    private final NamedPeople people;

    /** Names of these people. */
    @Activate
    public TransferNames(@Reference NamedPeople people) {
        this.people = people;
    }

    /** Everybody who is named in a transfer. */
    List<TransferPerson> of(Session session, Transfer transfer) {
        return session.list(TransferPerson.class, NAMED, Map.of("transfer", transfer.id), MOST);
    }

    /** Of those named in a leg those whom the actor may name; to be asked before the step's transaction. */
    Set<Long> nameable(Actor actor, Transfer transfer, LegInput.Checked leg) {
        return leg.riders() == null
                ? Set.of()
                : people.nameable(
                        actor,
                        transfer.ends(),
                        leg.riders().stream().map(Rider::person).toList());
    }

    /**
     * Checks who is named.
     *
     * @throws Problem 422 at {@code people/0} and so on: {@code consent-missing} of a departure, {@code no-person-to-name} of the
     *     numbers after it
     */
    void require(
            Session session,
            Actor actor,
            Transfer transfer,
            Booking booking,
            LegInput.Checked leg,
            Set<Long> nameable) {
        if (leg.riders() == null) {
            return;
        }
        List<Long> ids = leg.riders().stream().map(Rider::person).toList();
        Set<Long> allowed = new HashSet<>();
        if (booking == Booking.DEPARTURE) {
            allowed.addAll(people.agreeing(session, actor, transfer.ends(), ids, leg.day()));
        } else {
            Booking before = booking == Booking.ARRIVAL ? Booking.DEPARTURE : Booking.ARRIVAL;
            of(session, transfer).stream()
                    .filter(row -> row.isNamed(before) && nameable.contains(row.person))
                    .forEach(row -> allowed.add(row.person));
        }
        String code = booking == Booking.DEPARTURE ? "consent-missing" : "no-person-to-name";
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!allowed.contains(ids.get(i))) {
                faults.add(Refusal.fault("people/" + i, code));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** Names just these in a booking; nobody where there are none or null. */
    void put(Session session, Transfer transfer, Booking booking, List<Rider> riders) {
        Map<Long, TransferPerson> rows = new HashMap<>();
        of(session, transfer).forEach(row -> rows.put(row.person, row));
        List<Rider> given = riders == null ? List.of() : riders;
        Set<Long> named = new HashSet<>();
        given.forEach(rider -> named.add(rider.person()));
        List<Rider> added = booking != Booking.DEPARTURE
                ? List.of()
                : given.stream()
                        .filter(rider -> !rows.containsKey(rider.person()))
                        .toList();
        long[] ids = added.isEmpty() ? new long[0] : session.entries().nextIds(added.size());
        for (int i = 0; i < ids.length; i++) {
            TransferPerson row = new TransferPerson(ids[i], transfer, added.get(i));
            row.name(booking, true);
            session.persist(row);
        }
        rows.forEach((person, row) -> {
            row.name(booking, named.contains(person));
            if (!row.isNamed()) {
                session.remove(row);
            }
        });
    }

    /** Those who are named in the arrival, counted by the credit code of their employer, as JSON; null where none has one. */
    String employers(Session session, Transfer transfer) {
        Map<String, Integer> counts = new TreeMap<>();
        of(session, transfer).stream()
                .filter(row -> row.arrived && row.employer != null)
                .forEach(row -> counts.merge(row.employer, 1, Integer::sum));
        try {
            return counts.isEmpty() ? null : JSON.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
