package org.bagui.runtime.security.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bagui.runtime.security.SecuritySettings;

/** Which counters an attempt is counted by, and how long each makes the next one wait. */
final class WaitRules {
    /** What one source can make all others wait: so short that people bear it. */
    private static final Duration SHARED_FIRST = Duration.ofSeconds(1);

    private static final Duration SHARED_LONGEST = Duration.ofMinutes(1);

    private final WaitRule own;
    private final WaitRule account;
    private final WaitRule network;

    WaitRules(SecuritySettings settings) {
        own = new WaitRule(
                settings.slow_failures(),
                Duration.ofSeconds(settings.slow_seconds()),
                Duration.ofMinutes(settings.slow_minutes()));
        account = new WaitRule(settings.account_failures(), SHARED_FIRST, SHARED_LONGEST);
        network = new WaitRule(settings.address_failures(), SHARED_FIRST, SHARED_LONGEST);
    }

    /** A known device is counted by itself; a stranger also with all others of the name, and of its network. */
    SignInAttempt signIn(String name, String from, KnownDeviceStore.Known known) {
        if (known.device() != null) {
            return new SignInAttempt(
                    List.of(FailureCount.of(name, "device", known.device(), own)), SignInAttempt.KNOWN);
        }
        List<FailureCount> counters = new ArrayList<>();
        counters.add(FailureCount.of(name, "source", from, own));
        if (!known.network()) {
            counters.add(shared(name));
        }
        counters.add(FailureCount.of("network", from, network));
        return new SignInAttempt(counters, known.network() ? SignInAttempt.KNOWN_NETWORK : SignInAttempt.STRANGE);
    }

    SignInAttempt change(String username) {
        return new SignInAttempt(List.of(FailureCount.of(username, "change", "", own)), SignInAttempt.KNOWN);
    }

    /** What counts the strangers of a name. */
    FailureCount shared(String name) {
        return FailureCount.of(name, "strangers", "", account);
    }

    Duration longest() {
        return own.longest().compareTo(SHARED_LONGEST) > 0 ? own.longest() : SHARED_LONGEST;
    }
}
