package org.bagui.runtime.security.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.account.Username;

/**
 * Knows the browsers that accounts have signed in from.
 *
 * <p>A browser shows random texts, one for each account that has signed in on it, joined by points: whatever it shows that is kept
 * for no account, or for another one, is worth nothing.
 */
final class KnownDeviceStore {
    private static final Duration LASTS = Duration.ofDays(365);
    private static final int OF_AN_ACCOUNT = 10;
    private static final int ON_A_DEVICE = 8;
    private static final String OWN = "select d from KnownDevice d, Account a where d.username = :username"
            + " and a.username = d.username and a.epoch = d.epoch and d.usedAt >= :since";

    private final Transactions transactions;
    private final Clock clock;

    KnownDeviceStore(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is known of where an attempt comes from.
     *
     * @param device hash of what the device shows for the account, or null for a strange one
     * @param network whether the account has signed in from there before
     */
    record Known(String device, boolean network) {
        static final Known NOTHING = new Known(null, false);
    }

    /** What is known of a device that shows this (or nothing) under a name, and of the network that it is in. */
    Known find(String name, String shown, String network) {
        if (!Username.isWellFormed(name)) {
            return Known.NOTHING;
        }
        String from = TokenText.hash(network);
        List<String> hashes = new ArrayList<>(texts(shown).keySet());
        hashes.add("");
        Map<String, Object> asked = Map.of("username", name, "since", since(), "shown", hashes, "network", from);
        List<KnownDevice> found = transactions.read(
                Scope.everywhere(),
                session -> session.list(
                        KnownDevice.class,
                        OWN + " and (d.tokenHash in :shown or d.madeFrom = :network or d.usedFrom = :network)",
                        asked,
                        OF_AN_ACCOUNT));
        String device = found.stream()
                .map(KnownDevice::tokenHash)
                .filter(hashes::contains)
                .findFirst()
                .orElse(null);
        return new Known(device, found.stream().anyMatch(one -> one.isFrom(from)));
    }

    /**
     * Knows a device from now on, in the caller's transaction; what it is to show, beside what it showed for other accounts. Of a
     * program (which shows null) the network alone is known.
     */
    String remember(Session session, Account account, String shown, String network) {
        Instant now = clock.instant();
        String from = TokenText.hash(network);
        Map<String, String> texts = texts(shown);
        List<KnownDevice> all = session.list(
                KnownDevice.class,
                OWN + " order by d.usedAt desc",
                Map.of("username", account.username(), "since", since()),
                OF_AN_ACCOUNT * 2);
        Optional<KnownDevice> known = all.stream()
                .filter(one -> shown == null ? one.isFrom(from) : texts.containsKey(one.tokenHash()))
                .findFirst();
        String own = known.map(one -> texts.remove(one.tokenHash())).orElseGet(() -> TokenText.next(TokenText.DEVICE));
        known.ifPresentOrElse(one -> one.used(from, now), () -> {
            all.stream().skip(OF_AN_ACCOUNT - 1L).forEach(session::remove);
            session.persist(new KnownDevice(TokenText.hash(own), account, from, now));
        });
        if (shown == null) {
            return null;
        }
        List<String> kept = new ArrayList<>(List.of(own));
        kept.addAll(texts.values());
        return String.join(".", kept.subList(0, Math.min(kept.size(), ON_A_DEVICE)));
    }

    /** Knows none of an account any more, in the caller's transaction; or goes on knowing them where the account stays its owner's. */
    static void end(Session session, Account account, boolean all) {
        Map<String, Object> own = Map.of("username", account.username());
        if (all) {
            session.execute("delete from KnownDevice d where d.username = :username", own);
        } else {
            session.list(
                            KnownDevice.class,
                            "select d from KnownDevice d where d.username = :username",
                            own,
                            OF_AN_ACCOUNT * 2)
                    .forEach(device -> device.stayWith(account));
        }
    }

    private Object since() {
        return Utc.of(clock.instant().minus(LASTS));
    }

    /** What a device shows, by hashes, in its order; what can be nothing of ours is passed over. */
    private static Map<String, String> texts(String shown) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (shown != null && shown.length() <= ON_A_DEVICE * (TokenText.LENGTH + 1)) {
            for (String text : shown.split("\\.")) {
                if (TokenText.isDevice(text)) {
                    texts.put(TokenText.hash(text), text);
                }
            }
        }
        return texts;
    }
}
