package org.bagui.runtime.security.session;

import java.util.List;

/**
 * One attempt to show a password, as it is counted.
 *
 * @param counters all that count it, the narrowest first; the order in which their rows are locked
 * @param device {@code known}, {@code known-network} or {@code strange}: whether the account has signed in from there before
 */
public record SignInAttempt(List<FailureCount> counters, String device) {
    static final String KNOWN = "known";
    static final String KNOWN_NETWORK = "known-network";
    static final String STRANGE = "strange";

    boolean isStrange() {
        return device.equals(STRANGE);
    }
}
