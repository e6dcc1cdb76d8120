package org.bagui.runtime.register.succession;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.Succession;
import org.bagui.runtime.register.reference.RefreshScheduler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The successions that hold, in memory; those of other nodes are seen a few seconds later. */
@Component(service = SuccessionMemory.class)
public class SuccessionMemory {
    static final String ALL = "SELECT s FROM KeptSuccession s ORDER BY s.id";
    static final int MOST = 10_000;

    private final Transactions transactions;
    private final RefreshScheduler scheduler;
    private volatile List<Succession> inForce = List.of();
    private volatile Set<PlaceCode> ended = Set.of();

    /** Successions in this database. */
    @Activate
    public SuccessionMemory(@Reference Transactions transactions) {
        this.transactions = transactions;
        scheduler = new RefreshScheduler("successions", this::refresh);
    }

    @Deactivate
    public void close() {
        scheduler.close();
    }

    /** Takes over what was carried out since. */
    synchronized void refresh() {
        // They are the same for all places, so this work needs no particular one.
        List<Succession> now = transactions.read(
                Scope.everywhere(), session -> session.list(KeptSuccession.class, ALL, Map.of(), MOST).stream()
                        .filter(KeptSuccession::holds)
                        .map(KeptSuccession::succession)
                        .sorted(Comparator.comparing(Succession::date).thenComparing(Succession::id))
                        .toList());
        if (!now.equals(inForce)) {
            ended = Set.copyOf(ended(now));
            inForce = now;
        }
    }

    /** Those that hold, in the order of their dates. */
    public List<Succession> inForce() {
        return inForce;
    }

    /** Places that ended, and are not there again by a later one; the same set until that changes. */
    public Set<PlaceCode> ended() {
        return ended;
    }

    /** Places that ended by these successions. */
    static Set<PlaceCode> ended(List<Succession> inForce) {
        Set<PlaceCode> all = new TreeSet<>();
        for (Succession succession : inForce) {
            succession.parts().forEach(part -> all.remove(part.to()));
            all.addAll(succession.ended());
        }
        return all;
    }
}
