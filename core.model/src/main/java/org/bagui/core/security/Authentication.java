package org.bagui.core.security;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Opens, checks and closes sign-ins; checking a token costs no database round trip in the normal case. */
@ProviderType
public interface Authentication {
    /** Whether accounts can sign in: the first administrator is there. */
    boolean isReady();

    /**
     * Opens a session.
     *
     * @param address address the caller comes from, for the throttle
     * @throws org.bagui.core.problem.Problem 401 {@code wrong-credentials}, alike for unknown accounts; 429
     *     {@code too-many-attempts} and 503 {@code busy}, their first argument the seconds to wait
     */
    Opened signIn(String username, String password, String address);

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
     */
    record Opened(String token, SignedIn signedIn) {}
}
