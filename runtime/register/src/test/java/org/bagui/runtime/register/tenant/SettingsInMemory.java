package org.bagui.runtime.register.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.register.definition.RegisterDefinition;

/** The rows of {@link TenantFields} without a database; nothing is rolled back. */
final class SettingsInMemory implements Transactions {
    private static final String NOT_HERE = "settings are all there is here";

    private final List<TenantFields> rows = new ArrayList<>();

    /** Adds a row as another node would, in its first version. */
    synchronized void keep(TenantFields row) {
        row.version = 1;
        rows.add(row);
    }

    @Override
    public synchronized <R> R read(Scope scope, Work<R> work) {
        return work.run(new Rows(scope));
    }

    @Override
    public synchronized <R> R write(Scope scope, Work<R> work) {
        Map<TenantFields, String> before = new HashMap<>();
        rows.forEach(row -> before.put(row, row.fields + row.retired));
        R result = work.run(new Rows(scope));
        before.forEach((row, text) -> row.version += text.equals(row.fields + row.retired) ? 0 : 1);
        return result;
    }

    private final class Rows implements Session {
        private final Scope scope;

        Rows(Scope scope) {
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
            return rows.stream()
                    .filter(row -> row.id.equals(id))
                    .map(entity::cast)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit) {
            return rows.stream()
                    .filter(result::isInstance)
                    .filter(row -> parameters.isEmpty() || row.register.equals(parameters.get("register")))
                    .map(result::cast)
                    .toList();
        }

        @Override
        public void persist(Object entity) {
            keep((TenantFields) entity);
        }

        @Override
        public int execute(String jpql, Map<String, Object> parameters) {
            return 1;
        }

        @Override
        public void remove(Object entity) {
            throw new UnsupportedOperationException(NOT_HERE);
        }

        @Override
        public void flush() {
            // Nothing is pending here.
        }

        @Override
        public long[] nextIds(int count) {
            throw new UnsupportedOperationException(NOT_HERE);
        }

        @Override
        public long count(Selection selection) {
            throw new UnsupportedOperationException(NOT_HERE);
        }

        @Override
        public List<long[]> writtenBy(RegisterDefinition register, String origin) {
            throw new UnsupportedOperationException(NOT_HERE);
        }

        @Override
        public Instant settledUntil() {
            throw new UnsupportedOperationException(NOT_HERE);
        }
    }
}
