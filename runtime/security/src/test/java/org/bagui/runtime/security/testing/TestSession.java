package org.bagui.runtime.security.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.EntryStore;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;

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
    public EntryStore entries() {
        throw new UnsupportedOperationException("security keeps no registers");
    }
}
