package org.bagui.plugin.laborcoop.transfer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.core.persistence.Session;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Books the legs of the transfers that a trip carries, one transfer for each occupation on it. The caller holds the trip's row
 * and has checked the side; after it the pairing's row is held and then those of the transfers.
 */
@Component(service = CarriedTransfers.class)
public class CarriedTransfers {
    static final String CARRIED = "select t.id from Transfer t where t.trip = :trip order by t.id";

    private static final int MOST = 10_000;

    private final LegRepository legs;
    private final OccupationKeys keys;

    /** Transfers that this book keeps. */
    @Activate
    public CarriedTransfers(@Reference LegRepository legs, @Reference OccupationKeys keys) {
        this.legs = legs;
        this.keys = keys;
    }

    /** What carries them. */
    public record Carrier(long trip, long sendingPlace, long receivingPlace, Long pairing) {}

    /**
     * A leg of all of them.
     *
     * @param day day of the leg
     * @param groups who goes, by occupation; those of one occupation that is spelt in several ways are booked as one
     * @param reason reason of a correction, or null
     */
    public record Leg(Booking booking, LocalDate day, Map<String, Group> groups, String reason) {}

    /**
     * Persons of an occupation.
     *
     * @param persons how many
     * @param riders who of them is named
     */
    public record Group(int persons, List<Rider> riders) {
        private Group and(Group other) {
            List<Rider> both = new ArrayList<>(riders);
            both.addAll(other.riders);
            return new Group(persons + other.persons, both);
        }
    }

    /**
     * A transfer as its trip tells it.
     *
     * @param state state of the transfer
     */
    public record Brief(String id, String occupation, Integer departed, Integer arrived, String state) {}

    /**
     * Books or corrects a leg of all transfers of a trip; a departure makes those that are not there yet.
     *
     * @throws Problem 409 {@code state-conflict} where the pairing or its quota does not allow it, 422 for a day outside the month
     */
    public void book(Session session, Actor actor, Carrier carrier, Leg leg) {
        boolean departs = leg.booking() == Booking.DEPARTURE;
        if (departs) {
            legs.lock(session, carrier.pairing());
        }
        List<Transfer> carried = held(session, carrier.trip());
        Map<String, Group> groups = gathered(carried, leg.groups());
        TreeSet<String> missing = new TreeSet<>(groups.keySet());
        for (Transfer transfer : carried) {
            missing.remove(transfer.occupation);
            Group group = groups.get(transfer.occupation);
            if (group != null) {
                if (departs && transfer.state() == TransferState.CANCELLED) {
                    // Told of a wrong month and taken back: its steps there sum to nothing, so that it moves to
                    // another.
                    transfer.period = YearMonth.from(leg.day());
                }
                put(session, actor, transfer, leg, group);
            } else if (transfer.persons(leg.booking()) != null) {
                legs.takeBack(session, actor, transfer, leg.booking(), leg.reason(), null);
            }
        }
        for (String occupation : missing) {
            Transfer transfer = added(session, carrier, occupation, YearMonth.from(leg.day()));
            put(session, actor, transfer, leg, groups.get(occupation));
        }
    }

    /** The groups by occupation, spelt as the transfers that are there spell it. */
    private Map<String, Group> gathered(List<Transfer> carried, Map<String, Group> groups) {
        Map<String, String> spelt = new HashMap<>();
        carried.forEach(transfer -> spelt.putIfAbsent(keys.of(transfer.occupation), transfer.occupation));
        Map<String, Group> gathered = new TreeMap<>();
        new TreeMap<>(groups).forEach((occupation, group) -> {
            String spelling = spelt.computeIfAbsent(keys.of(occupation), key -> occupation);
            gathered.merge(spelling, group, Group::and);
        });
        return gathered;
    }

    private void put(Session session, Actor actor, Transfer transfer, Leg leg, Group group) {
        LegInput.Checked checked = new LegInput.Checked(group.persons(), leg.day(), leg.reason(), group.riders());
        legs.put(session, actor, transfer, leg.booking(), checked, null);
    }

    private static Transfer added(Session session, Carrier carrier, String occupation, YearMonth month) {
        Transfer transfer = new Transfer();
        transfer.id = session.nextId();
        transfer.sendingPlace = carrier.sendingPlace();
        transfer.receivingPlace = carrier.receivingPlace();
        transfer.pairing = carrier.pairing();
        transfer.trip = carrier.trip();
        transfer.occupation = occupation;
        transfer.period = month;
        session.persist(transfer);
        return transfer;
    }

    /** Takes a leg of all transfers of a trip back. */
    public void takeBack(Session session, Actor actor, long trip, Booking booking, String reason) {
        for (Transfer transfer : held(session, trip)) {
            if (transfer.persons(booking) != null) {
                legs.takeBack(session, actor, transfer, booking, reason, null);
            }
        }
    }

    /** The transfers of a trip that are not cancelled, by id. */
    public List<Brief> of(Session session, long trip) {
        List<Brief> briefs = new ArrayList<>();
        for (Long id : ids(session, trip)) {
            Transfer one = session.find(Transfer.class, id);
            if (one.state() != TransferState.CANCELLED) {
                briefs.add(new Brief(
                        Long.toString(one.id),
                        one.occupation,
                        one.departed,
                        one.arrived,
                        one.state().word()));
            }
        }
        return briefs;
    }

    private static List<Long> ids(Session session, long trip) {
        return session.list(Long.class, CARRIED, Map.of("trip", trip), MOST);
    }

    private static List<Transfer> held(Session session, long trip) {
        List<Transfer> held = new ArrayList<>();
        for (Long id : ids(session, trip)) {
            session.execute(TransferSteps.LOCK, Map.of("id", id));
            held.add(session.find(Transfer.class, id));
        }
        return held;
    }
}
