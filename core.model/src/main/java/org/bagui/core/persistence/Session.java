package org.bagui.core.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bagui.core.register.definition.RegisterDefinition;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What work may do inside a transaction, under the transaction's scope.
 *
 * <p>There is no way from here to SQL text, to the connection, to another scope or into a register: its entries are
 * written through {@code RegisterService} only. Parameters whose name begins with {@code scope} are refused.
 */
@ProviderType
public interface Session {
    /** Scope of the transaction. */
    Scope scope();

    /** The one moment of this transaction in history, by the database's clock; taken at the first call or write. */
    Instant moment();

    /** Entity by id, or null where there is none in the scope. */
    <T> T find(Class<T> entity, Object id);

    /** Entities or values by a JPQL query, at most {@code limit} of them. */
    <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit);

    /** Changes or deletes many rows of an entity that keeps no history; gives their number. */
    int execute(String jpql, Map<String, Object> parameters);

    /** Adds an entity; its place must lie in the scope. */
    void persist(Object entity);

    /** Removes an entity. */
    void remove(Object entity);

    /** Writes what is pending, so that faults of the database show here. */
    void flush();

    /** So many new ids, unique over all entities and registers, rising; in transactions that write. */
    long[] nextIds(int count);

    /** One new id. */
    default long nextId() {
        return nextIds(1)[0];
    }

    /** Number of entries of a selection, its limit aside. */
    long count(Selection selection);

    /** Ids, rising, and versions of all versions that were written through one origin, in the scope: {@code {id, version}}. */
    List<long[]> writtenBy(RegisterDefinition register, String origin);

    /** Moment before which no write is open, so that reading as of it can never show half of one. */
    Instant settledUntil();
}
