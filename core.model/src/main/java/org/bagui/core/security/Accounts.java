package org.bagui.core.security;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The platform's accounts; an administrator sees and manages only those inside its own place.
 *
 * <p>Faulty input is refused with 422 {@code invalid-entry}, an account outside the place with 404 {@code not-found}.
 */
@ProviderType
public interface Accounts {
    /** Accounts inside the actor's place by name, after the given name (or null), at most {@code limit}. */
    List<AccountView> list(Actor by, String after, int limit);

    /**
     * Adds an account, which must change its password at first. Roles that manage accounts, read the audit log or see people in
     * full wait for a second administrator, where there is another who manages the place: the account has no role until then.
     */
    AccountView create(Actor by, NewAccount account);

    /**
     * Changes what is given; what is null stays. Where the account comes to manage accounts, to read the audit log or to see people
     * in full, or to do so in more places than before, roles, place and state wait for a second administrator, where there is
     * another who manages the place, or was until a few days ago and was locked or changed. An account that is
     * locked loses all its sessions and the tokens of its programs, on all nodes.
     */
    AccountView change(Actor by, String username, AccountChange change);

    /**
     * Lets what waits come to be, as another administrator than the one who asked for it.
     *
     * @param seen roles and place as shown: 409 {@code state-conflict} where they are others by now, or nothing waits
     * @throws org.bagui.core.problem.Problem 403 {@code second-person-needed} for whoever asked for it; 403 {@code reset-lately} where the
     *     password of one of the two was reset a few days ago
     */
    AccountView confirm(Actor by, String username, PendingSeen seen);

    /** Takes back what waits, as whoever asked for it or another administrator; 409 {@code state-conflict} where nothing waits. */
    AccountView refuse(Actor by, String username);

    /** Changes the actor's own password; its other sessions end, the tokens of its programs hold on. */
    default void changePassword(Actor by, String keep, String currentPassword, String newPassword) {
        changePassword(by, keep, currentPassword, newPassword, false);
    }

    /**
     * Changes the actor's own password; its other sessions end.
     *
     * @param keep token of the session that goes on
     * @param endPrograms whether the tokens of its programs end, too
     */
    void changePassword(Actor by, String keep, String currentPassword, String newPassword, boolean endPrograms);

    /** Gives an account a new random first password, told only now; all its sessions and the tokens of its programs end. */
    String reset(Actor by, String username);

    /** When somebody last gave the actor's own account, or one it manages, another first password; empty where nobody did. */
    Optional<PasswordReset> lastReset(Actor by, String username);

    /** Tokens of an account's programs by name, also those that have ended: the actor's own, or of an account it manages. */
    List<TokenView> tokens(Actor by, String username);

    /**
     * Issues a token for a program of the actor's own, with at most the permissions of the account and never that of seeing
     * people in full.
     *
     * @throws org.bagui.core.problem.Problem 403 {@code token-of-another} for any other account
     */
    IssuedToken issueToken(Actor by, String username, TokenRequest request);

    /** Revokes a program's token. */
    void revokeToken(Actor by, String username, String name);

    /**
     * An account as shown.
     *
     * @param username its name, lower case
     * @param displayName name shown to people
     * @param jurisdiction place whose subtree is its data scope
     * @param roles roles
     * @param active whether it may sign in
     * @param passwordChangeRequired whether it must change its password first
     * @param createdAt moment of its making
     * @param tie the one thing that it acts for, as an enterprise, or null
     * @param pending what waits for a second administrator, or null
     */
    record AccountView(
            String username,
            String displayName,
            PlaceCode jurisdiction,
            Set<Role> roles,
            boolean active,
            boolean passwordChangeRequired,
            Instant createdAt,
            Tie tie,
            PendingView pending) {
        /** An account that is tied to the enterprise of a credit code, or to nothing. */
        public AccountView(
                String username,
                String displayName,
                PlaceCode jurisdiction,
                Set<Role> roles,
                boolean active,
                boolean passwordChangeRequired,
                Instant createdAt,
                String enterprise,
                PendingView pending) {
            this(
                    username,
                    displayName,
                    jurisdiction,
                    roles,
                    active,
                    passwordChangeRequired,
                    createdAt,
                    Tie.ofEnterprise(enterprise),
                    pending);
        }

        /** An account for which nothing waits. */
        public AccountView(
                String username,
                String displayName,
                PlaceCode jurisdiction,
                Set<Role> roles,
                boolean active,
                boolean passwordChangeRequired,
                Instant createdAt,
                String enterprise) {
            this(
                    username,
                    displayName,
                    jurisdiction,
                    roles,
                    active,
                    passwordChangeRequired,
                    createdAt,
                    enterprise,
                    null);
        }

        /** An account that is tied to no enterprise. */
        public AccountView(
                String username,
                String displayName,
                PlaceCode jurisdiction,
                Set<Role> roles,
                boolean active,
                boolean passwordChangeRequired,
                Instant createdAt) {
            this(username, displayName, jurisdiction, roles, active, passwordChangeRequired, createdAt, null);
        }

        /** Credit code of the enterprise that a clerk's account is tied to, else null. */
        public String enterprise() {
            return Tie.enterprise(tie);
        }
    }

    /**
     * What an account shall be once a second administrator confirms it.
     *
     * @param roles roles that it shall have
     * @param jurisdiction place that it shall have
     * @param active whether it may sign in then
     * @param askedBy administrator who asked for it
     * @param askedAt moment of asking
     */
    record PendingView(Set<Role> roles, PlaceCode jurisdiction, boolean active, String askedBy, Instant askedAt) {}

    /** A first password that an administrator gave an account in place of the one it had. */
    record PasswordReset(String by, Instant at) {}

    /** What is confirmed, as its reader has seen it. */
    record PendingSeen(@NotEmpty Set<String> roles, @NotNull String jurisdiction) {}

    /**
     * An account to be made, as entered; the tie goes with the role of its kind, only.
     *
     * @param enterprise credit code, in place of the tie to an enterprise
     */
    record NewAccount(
            @NotNull String username,
            @NotNull String displayName,
            @NotNull String jurisdiction,
            @NotEmpty Set<String> roles,
            @NotNull String password,
            String enterprise,
            Tie tie) {
        /** An account that is tied to the enterprise of a credit code, or to nothing. */
        public NewAccount(
                String username,
                String displayName,
                String jurisdiction,
                Set<String> roles,
                String password,
                String enterprise) {
            this(username, displayName, jurisdiction, roles, password, enterprise, null);
        }

        /** An account that is tied to nothing. */
        public NewAccount(
                String username, String displayName, String jurisdiction, Set<String> roles, String password) {
            this(username, displayName, jurisdiction, roles, password, null);
        }
    }

    /**
     * A change of an account, as entered; null keeps a value. Who has no tied role any more loses the tie.
     *
     * @param enterprise credit code, in place of the tie to an enterprise
     */
    record AccountChange(
            String displayName, String jurisdiction, Set<String> roles, Boolean active, String enterprise, Tie tie) {
        /** A change that ties the account to the enterprise of a credit code, or leaves what it is tied to. */
        public AccountChange(
                String displayName, String jurisdiction, Set<String> roles, Boolean active, String enterprise) {
            this(displayName, jurisdiction, roles, active, enterprise, null);
        }

        /** A change that leaves what the account is tied to. */
        public AccountChange(String displayName, String jurisdiction, Set<String> roles, Boolean active) {
            this(displayName, jurisdiction, roles, active, null);
        }
    }

    /** A token asked for, as entered; the permissions must be among the account's. */
    record TokenRequest(String name, Instant expiresAt, Set<String> permissions) {}

    /**
     * A program's token.
     *
     * @param token the token, told only now
     * @param name its name
     * @param expiresAt moment at which it ends
     * @param permissions what it may do
     */
    record IssuedToken(String token, String name, Instant expiresAt, Set<String> permissions) {}

    /**
     * A program's token as shown; the token itself is told only when it is issued.
     *
     * @param name its name
     * @param permissions what it may do
     * @param createdAt moment of its making
     * @param createdBy account that made it
     * @param expiresAt moment at which it ends
     */
    record TokenView(String name, Set<String> permissions, Instant createdAt, String createdBy, Instant expiresAt) {}
}
