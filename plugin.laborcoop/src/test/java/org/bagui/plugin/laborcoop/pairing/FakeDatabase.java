package org.bagui.plugin.laborcoop.pairing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.EntryStore;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.security.AuditLog;

/** One pairing in memory, and the audit log. */
final class FakeDatabase implements Transactions, AuditLog {
    final List<AuditEvent> audited = new ArrayList<>();
    private final Pairing pairing;

    FakeDatabase(Pairing pairing) {
        this.pairing = pairing;
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
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(Object entity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void flush() {}

        @Override
        public EntryStore entries() {
            throw new UnsupportedOperationException();
        }
    }
}
