package org.bagui.runtime.persistence.session;

import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.register.definition.RegisterDefinition;
import org.eclipse.persistence.jpa.JpaQuery;

/** The session that work gets; it has no way to SQL, to the connection or to another scope. */
final class GuardedSession implements Session {
    private final OpenTransaction transaction;
    private final SessionParts parts;
    private final JdbcEntryStore entries;

    GuardedSession(OpenTransaction transaction, SessionParts parts) {
        this.transaction = transaction;
        this.parts = parts;
        this.entries = new JdbcEntryStore(transaction, parts);
    }

    @Override
    public Scope scope() {
        return transaction.scope();
    }

    @Override
    public Instant moment() {
        Instant known = transaction.knownMoment();
        return known == null ? transaction.run(transaction::moment) : known;
    }

    @Override
    public <T> T find(Class<T> entity, Object id) {
        return transaction.run(() -> transaction.manager().find(entity, id));
    }

    @Override
    public <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a list has a limit of at least 1, not " + limit);
        }
        parts.texts().check(jpql, parameters);
        return transaction.run(() -> {
            TypedQuery<T> query = transaction.manager().createQuery(jpql, result);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(limit).getResultList();
        });
    }

    @Override
    public int execute(String jpql, Map<String, Object> parameters) {
        transaction.requireWriting();
        parts.texts().check(jpql, parameters);
        return transaction.run(() -> {
            Query query = transaction.manager().createQuery(jpql);
            parts.bulk().check(query.unwrap(JpaQuery.class).getDatabaseQuery(), scope());
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    @Override
    public void persist(Object entity) {
        transaction.requireWriting();
        transaction.run(() -> {
            transaction.manager().persist(entity);
            return null;
        });
    }

    @Override
    public void remove(Object entity) {
        transaction.requireWriting();
        transaction.run(() -> {
            transaction.manager().remove(entity);
            return null;
        });
    }

    @Override
    public void flush() {
        transaction.requireWriting();
        transaction.run(() -> {
            transaction.flushPending();
            return null;
        });
    }

    @Override
    public long[] nextIds(int count) {
        transaction.requireWriting();
        return parts.ids()
                .held(count)
                .orElseGet(() -> transaction.run(() -> parts.ids().take(transaction.connection(), count)));
    }

    @Override
    public long count(Selection selection) {
        return entries.count(selection);
    }

    @Override
    public List<long[]> writtenBy(RegisterDefinition register, String origin) {
        return entries.writtenBy(register, origin);
    }

    @Override
    public Instant settledUntil() {
        return transaction.run(() -> transaction.moments().settled(transaction.connection()));
    }

    /** The store of entries in this transaction; see {@link SessionStores}. */
    EntryStore entries() {
        return entries;
    }
}
