package org.bagui.plugin.laborcoop.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.tenant.Tenants;
import org.bagui.plugin.laborcoop.occupation.OccupationSample;

/** One pairing in memory, its steps, and the audit log. */
final class FakeDatabase implements Transactions, AuditLog {
    static final PlaceCode SENDING = PlaceCode.of("451228");
    static final PlaceCode RECEIVING = PlaceCode.of("451031");

    final List<AuditEvent> audited = new ArrayList<>();
    final List<PairingEvent> events = new ArrayList<>();
    private long lastId = 100;
    final Pairing pairing = pairing();

    private static Pairing pairing() {
        Pairing made = new Pairing();
        made.id = 7L;
        made.sendingPlace = SENDING.padded();
        made.receivingPlace = RECEIVING.padded();
        made.state = "active";
        made.proposedSide = "sending";
        made.validFrom = LocalDate.of(2022, 1, 1);
        made.validUntil = LocalDate.of(2099, 12, 31);
        made.quotas = "[]";
        made.sendingShares = "supply";
        made.receivingShares = "shortage,posts";
        made.receivingContact = "示例联系人";
        made.proposedAt = LocalDateTime.of(2022, 1, 1, 0, 0);
        return made;
    }

    static Actor officer(PlaceCode place) {
        return new Actor("officer", "officer", place, Set.of(), Set.of());
    }

    /** A service of this database, the module on everywhere. */
    PairingService service() {
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
        return new PairingService(
                this,
                new PairingPlaces(BuiltInPlaces.directory()),
                new PairingLog(this),
                tenants,
                OccupationSample.keys());
    }

    @Override
    public <R> R read(Scope scope, Work<R> work) {
        return work.run(new FakeSession(scope));
    }

    @Override
    public <R> R write(Scope scope, Work<R> work) {
        return work.run(new FakeSession(scope));
    }

    @Override
    public void record(Session session, AuditEvent event) {
        audited.add(event);
    }

    @Override
    public void record(AuditEvent event) {
        throw new UnsupportedOperationException("outside of the step's transaction");
    }

    private final class FakeSession implements Session {
        private final Scope scope;

        FakeSession(Scope scope) {
            this.scope = scope;
        }

        @Override
        public Scope scope() {
            return scope;
        }

        @Override
        public Instant moment() {
            return Instant.EPOCH;
        }

        @Override
        public <T> T find(Class<T> entity, Object id) {
            boolean seen = pairing.id.equals(id) && !pairing.sidesIn(scope).isEmpty();
            return seen ? entity.cast(pairing) : null;
        }

        @Override
        public <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit) {
            return List.of();
        }

        @Override
        public int execute(String jpql, Map<String, Object> parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void persist(Object entity) {
            events.add((PairingEvent) entity);
        }

        @Override
        public void remove(Object entity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void flush() {}

        @Override
        public long[] nextIds(int count) {
            return LongStream.generate(() -> ++lastId).limit(count).toArray();
        }

        @Override
        public long count(Selection selection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<long[]> writtenBy(RegisterDefinition register, String origin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant settledUntil() {
            throw new UnsupportedOperationException();
        }
    }
}
