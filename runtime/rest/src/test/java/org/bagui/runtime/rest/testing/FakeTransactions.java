package org.bagui.runtime.rest.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.rest.idempotency.FirstAnswer;
import org.bagui.runtime.rest.idempotency.StoredResponses;

/** One table of first answers in memory, and nothing else. */
public final class FakeTransactions implements Transactions {
    private final Map<Object, FirstAnswer> rows = new HashMap<>();
    public volatile boolean down;
    public volatile List<long[]> written = List.of();

    @Override
    public synchronized <R> R read(Scope scope, Work<R> work) {
        if (down) {
            throw Problem.of(503, "unavailable", 1);
        }
        return work.run(new TableSession(scope));
    }

    @Override
    public <R> R write(Scope scope, Work<R> work) {
        return read(scope, work);
    }

    private final class TableSession implements Session {
        private final Scope scope;

        TableSession(Scope scope) {
            this.scope = scope;
        }

        @Override
        public Scope scope() {
            return scope;
        }

        @Override
        public Instant moment() {
            return Instant.now();
        }

        @Override
        public <T> T find(Class<T> entity, Object id) {
            return entity.cast(rows.get(id));
        }

        @Override
        public <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit) {
            throw new UnsupportedOperationException(jpql);
        }

        @Override
        public int execute(String jpql, Map<String, Object> parameters) {
            return StoredResponses.execute(rows, jpql, parameters);
        }

        @Override
        public void persist(Object entity) {
            FirstAnswer answer = (FirstAnswer) entity;
            if (rows.putIfAbsent(StoredResponses.key(answer), answer) != null) {
                throw Problem.of(409, "duplicate-key");
            }
        }

        @Override
        public void remove(Object entity) {
            rows.values().remove(entity);
        }

        @Override
        public void flush() {
            // Rows are written at once.
        }

        @Override
        public long[] nextIds(int count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long count(Selection selection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<long[]> writtenBy(RegisterDefinition register, String origin) {
            return written;
        }

        @Override
        public Instant settledUntil() {
            throw new UnsupportedOperationException();
        }
    }
}
