package org.bagui.runtime.security.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that hold and tokens that never will, in bounded memory, by the hash of the token. */
final class GrantCache {
    private static final int LIMIT = 20_000;
    private static final int UNKNOWN_LIMIT = 4_096;

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

    void put(String hash, Grant grant) {
        if (grants.size() >= LIMIT) {
            dropLeastUsed();
        }
        grants.put(hash, grant);
    }

    /** Forgets a token; it is read again where it comes again. */
    void drop(String hash) {
        grants.remove(hash);
    }

    /** Forgets all tokens of an account, so that a change of it is seen at once on this node. */
    void dropAll(String username) {
        grants.values().removeIf(grant -> grant.username().equals(username));
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
