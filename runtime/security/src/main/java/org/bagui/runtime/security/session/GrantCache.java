package org.bagui.runtime.security.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that hold and tokens that never will, in bounded memory, by the hash of the token.
 *
 * <p>Each ending begins a new generation: what was read of the tables before it is not kept after it, however long the reading
 * took.
 */
final class GrantCache {
    private static final int LIMIT = 20_000;
    private static final int UNKNOWN_LIMIT = 4_096;

    private long generation;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, Boolean> unknown = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > UNKNOWN_LIMIT;
        }
    };

    Grant find(String hash) {
        return grants.get(hash);
    }

    /** What a reader of the tables notes before it reads, and gives back with what it has read. */
    synchronized long generation() {
        return generation;
    }

    /** Keeps what was read since the generation began; nothing where another has begun meanwhile. */
    synchronized void put(String hash, Grant grant, long readIn) {
        if (generation != readIn) {
            return;
        }
        if (grants.size() >= LIMIT) {
            dropLeastUsed();
        }
        grants.put(hash, grant);
    }

    /** Takes out what holds no more; the generation goes on. */
    void drop(String hash, Grant grant) {
        if (grant != null) {
            grants.remove(hash, grant);
        }
    }

    /** Forgets a token that has ended. */
    synchronized void end(String hash) {
        generation++;
        grants.remove(hash);
    }

    /** Forgets all tokens of an account, so that a change of it is seen at once on this node. */
    synchronized void endAll(String username) {
        generation++;
        grants.values().removeIf(grant -> grant.username().equals(username));
    }

    /** Forgets all tokens: something was changed on another node. */
    synchronized void endAll() {
        generation++;
        grants.clear();
    }

    /** Whether the token was sought in vain; as tokens are random, it will never come to be. */
    boolean isUnknown(String hash) {
        synchronized (unknown) {
            return unknown.containsKey(hash);
        }
    }

    void remember(String unknownHash) {
        synchronized (unknown) {
            unknown.put(unknownHash, Boolean.TRUE);
        }
    }

    private void dropLeastUsed() {
        long[] uses = grants.values().stream().mapToLong(Grant::seen).sorted().toArray();
        long half = uses.length == 0 ? 0 : uses[uses.length / 2];
        grants.values().removeIf(grant -> grant.seen() <= half);
    }
}
