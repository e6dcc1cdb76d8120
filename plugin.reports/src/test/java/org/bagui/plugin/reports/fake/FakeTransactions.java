package org.bagui.plugin.reports.fake;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.core.register.definition.RegisterDefinition;

/** Keeps entities in memory under scope: work sees copies, a commit checks versions, an exception leaves nothing. */
public final class FakeTransactions implements Transactions {
    private static final Pattern QUERY =
            Pattern.compile("select r from (\\w+) r where (.+?)(?: order by r\\.id( desc)?)?");
    private static final Pattern CONDITION =
            Pattern.compile("r\\.(\\w+) (?:(=|<|>) :(\\w+)|between :(\\w+) and :(\\w+))(?: and )?");

    private final FakeLedger entries;
    private final Map<Class<?>, Map<Object, Object>> tables = new HashMap<>();
    private RuntimeException failure;
    private int writesUntilFailure;

    public FakeTransactions(FakeLedger entries) {
        this.entries = entries;
    }

    /** Lets the n-th write from now fail at its end, as a lost connection does; 1 is the next. */
    public synchronized void failWrite(int which, RuntimeException failure) {
        this.failure = failure;
        this.writesUntilFailure = which;
    }

    @Override
    public synchronized <R> R read(Scope scope, Work<R> work) {
        return work.run(new FakeSession(scope));
    }

    @Override
    public synchronized <R> R write(Scope scope, Work<R> work) {
        FakeSession session = new FakeSession(scope);
        R result = work.run(session);
        if (failure != null && --writesUntilFailure == 0) {
            RuntimeException thrown = failure;
            failure = null;
            throw thrown;
        }
        session.commit();
        return result;
    }

    private Map<Object, Object> table(Class<?> type) {
        return tables.computeIfAbsent(type, any -> new TreeMap<>());
    }

    private static Object value(Object entity, String name) {
        try {
            Field field = entity.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(entity);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no attribute " + name, e);
        }
    }

    private static Object copy(Object entity) {
        try {
            Constructor<?> constructor = entity.getClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            Object copy = constructor.newInstance();
            for (Field field : entity.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(copy, field.get(entity));
                }
            }
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no entity: " + entity, e);
        }
    }

    private final class FakeSession implements Session {
        private final Scope scope;
        private final Map<Object, Object> seen = new HashMap<>();
        private final List<Object> added = new ArrayList<>();
        private final List<Object> removed = new ArrayList<>();

        FakeSession(Scope scope) {
            this.scope = scope;
        }

        private boolean isVisible(Object entity) {
            long place = (Long) value(entity, "scopePlace");
            boolean inherited = entity.getClass().getAnnotation(Scoped.class).value() == ScopeClass.OWN_AND_ANCESTORS;
            return scope.contains(place)
                    || inherited && Scope.of(PlaceCode.ofPadded(place)).contains(scope.from());
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
            Object stored = table(entity).get(id);
            if (stored == null || !isVisible(stored)) {
                return null;
            }
            Object copy = copy(stored);
            seen.put(copy, stored);
            return entity.cast(copy);
        }

        @Override
        public <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit) {
            Matcher query = QUERY.matcher(jpql);
            if (!query.matches() || !query.group(1).equals(result.getSimpleName())) {
                throw new IllegalArgumentException(jpql);
            }
            List<T> found = new ArrayList<>();
            for (Object entity : table(result).values()) {
                if (isVisible(entity) && holds(query.group(2), entity, parameters)) {
                    Object copy = copy(entity);
                    seen.put(copy, entity);
                    found.add(result.cast(copy));
                }
            }
            if (query.group(3) != null) {
                Collections.reverse(found);
            }
            return found.subList(0, Math.min(limit, found.size()));
        }

        private boolean holds(String where, Object entity, Map<String, Object> parameters) {
            Matcher condition = CONDITION.matcher(where);
            boolean holds = true;
            int end = 0;
            while (condition.find()) {
                end = condition.end();
                Object own = value(entity, condition.group(1));
                holds &= own != null && holds(condition, own, parameters);
            }
            if (end != where.length()) {
                throw new IllegalArgumentException(where);
            }
            return holds;
        }

        private boolean holds(Matcher condition, Object own, Map<String, Object> parameters) {
            if (condition.group(2) == null) {
                return compare(own, parameters.get(condition.group(4))) >= 0
                        && compare(own, parameters.get(condition.group(5))) <= 0;
            }
            int order = compare(own, parameters.get(condition.group(3)));
            return switch (condition.group(2)) {
                case "=" -> order == 0;
                case "<" -> order < 0;
                default -> order > 0;
            };
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private int compare(Object one, Object other) {
            return Comparator.<Comparable>naturalOrder().compare((Comparable) one, (Comparable) other);
        }

        @Override
        public int execute(String jpql, Map<String, Object> parameters) {
            throw new UnsupportedOperationException(jpql);
        }

        @Override
        public void persist(Object entity) {
            if (!isVisible(entity)) {
                throw new IllegalStateException("outside the scope");
            }
            added.add(entity);
        }

        @Override
        public void remove(Object entity) {
            seen.remove(entity);
            removed.add(entity);
        }

        @Override
        public void flush() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long[] nextIds(int count) {
            return entries.nextIds(count);
        }

        @Override
        public long count(Selection selection) {
            return entries.count(selection);
        }

        @Override
        public List<long[]> writtenBy(RegisterDefinition register, String origin) {
            return entries.writtenBy(origin);
        }

        @Override
        public Instant settledUntil() {
            return entries.settledUntil();
        }

        void commit() {
            seen.forEach((copy, stored) -> {
                if (table(copy.getClass()).get(value(copy, "id")) != stored) {
                    throw Problem.of(412, "stale-version");
                }
            });
            seen.keySet().forEach(this::store);
            added.forEach(this::store);
            removed.forEach(entity -> table(entity.getClass()).remove(value(entity, "id")));
        }

        private void store(Object entity) {
            table(entity.getClass()).put(value(entity, "id"), copy(entity));
        }
    }
}
