package org.bagui.runtime.security.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.register.definition.RegisterDefinition;

/** A session straight over an entity manager. */
record TestSession(EntityManager manager, Scope scope) implements Session {
    @Override
    public Instant moment() {
        return Instant.now();
    }

    @Override
    public <T> T find(Class<T> entity, Object id) {
        return manager.find(entity, id);
    }

    @Override
    public <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit) {
        TypedQuery<T> query = manager.createQuery(jpql, result).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    @Override
    public int execute(String jpql, Map<String, Object> parameters) {
        Query query = manager.createQuery(jpql);
        parameters.forEach(query::setParameter);
        return query.executeUpdate();
    }

    @Override
    public void persist(Object entity) {
        manager.persist(entity);
    }

    @Override
    public void remove(Object entity) {
        manager.remove(entity);
    }

    @Override
    public void flush() {
        manager.flush();
    }

    @Override
    public long[] nextIds(int count) {
        throw new UnsupportedOperationException("security keeps no registers");
    }

    @Override
    public long count(Selection selection) {
        throw new UnsupportedOperationException("security keeps no registers");
    }

    @Override
    public List<long[]> writtenBy(RegisterDefinition register, String origin) {
        throw new UnsupportedOperationException("security keeps no registers");
    }

    @Override
    public Instant settledUntil() {
        // One thread alone writes here.
        return Instant.now().plusMillis(1);
    }
}
