package org.bagui.core.security;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Opens, checks and closes sign-ins; checking a token costs no database round trip in the normal case. */
@ProviderType
public interface Authentication {
    /** Whether accounts can sign in: the first administrator is there. */
    boolean isReady();

    /** Opens a session for whoever is known by no device: a program. */
    default Opened signIn(String username, String password, String address) {
        return signIn(username, password, address, null);
    }

    /**
     * Opens a session. Failures make the next attempt wait; those from a device that the account has signed in from are counted
     * apart from those of strangers.
     *
     * @param address address the caller comes from
     * @param device what the device was given to show at sign-ins before, empty where that is nothing yet; null for one that shall
     *     not be known
     * @throws org.bagui.core.problem.Problem 401 {@code wrong-credentials}, alike for unknown accounts; 429
     *     {@code too-many-attempts} and 503 {@code busy}, their first argument the seconds to wait
     */
    Opened signIn(String username, String password, String address, String device);

    /** Who stands behind a token of a session or a program; empty for an unknown, expired or revoked one. */
    Optional<SignedIn> byToken(String token);

    /** Ends the session of the token; does nothing for one that is no session's. */
    void signOut(String token);

    /**
     * A caller whose token holds.
     *
     * @param actor who it is
     * @param expiresAt moment at which the token ends at the latest
     * @param program whether it is the token of a program, which may not manage its own account
     * @param passwordChangeRequired whether the account may do nothing before it has changed its password
     * @param token the program's token, or null where a person is signed in
     */
    record SignedIn(
            Actor actor, Instant expiresAt, boolean program, boolean passwordChangeRequired, ProgramToken token) {
        /** A person who is signed in. */
        public SignedIn(Actor actor, Instant expiresAt, boolean program, boolean passwordChangeRequired) {
            this(actor, expiresAt, program, passwordChangeRequired, null);
        }
    }

    /**
     * The token that a program shows.
     *
     * @param name its name within the account
     * @param issuedBy account that issued it
     */
    record ProgramToken(String name, String issuedBy) {}

    /**
     * A new session.
     *
     * @param token its token, told only now
     * @param signedIn its caller
     * @param device what the device is to show at sign-ins to come, or null for one that shall not be known
     */
    record Opened(String token, SignedIn signedIn, String device) {
        /** A session of a device that shall not be known. */
        public Opened(String token, SignedIn signedIn) {
            this(token, signedIn, null);
        }
    }
}
