package org.bagui.runtime.security.session;

/**
 * A counter of failures.
 *
 * @param keyHash what it counts, as a hash
 * @param nameHash hash of the account's name, or null where it counts over all names
 * @param rule how long it makes the next attempt wait
 */
record FailureCount(String keyHash, String nameHash, WaitRule rule) {
    /** Counts under a name what comes from one source, or from all of them. */
    static FailureCount of(String name, String kind, String source, WaitRule rule) {
        String nameHash = TokenText.hash(name);
        return new FailureCount(TokenText.hash(kind + ":" + nameHash + ":" + source), nameHash, rule);
    }

    /** Counts what comes from one source, whatever the name. */
    static FailureCount of(String kind, String source, WaitRule rule) {
        return new FailureCount(TokenText.hash(kind + ":" + source), null, rule);
    }
}
