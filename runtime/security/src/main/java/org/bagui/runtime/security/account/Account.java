package org.bagui.runtime.security.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.core.security.Accounts.AccountView;
import org.bagui.core.security.Accounts.PasswordReset;
import org.bagui.core.security.Accounts.PendingView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.core.security.Tie;
import org.bagui.runtime.security.password.PasswordRules;

/** An account; a technical row of the platform, whose place limits who may manage it. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class Account {
    @Id
    protected String username;

    protected String displayName;

    /** Padded code of the jurisdiction, so that a subtree is an interval. */
    protected Long place;

    /** Words of the roles, joined by commas. */
    protected String roles;

    /** Kind of the thing that the account acts for, or null. */
    protected String tiedKind;

    /** Key of that thing. */
    protected String tiedTo;

    protected Boolean active;
    protected String passwordHash;

    /** Hashes of the passwords before, newest first, one a line. */
    protected String formerHashes;

    protected LocalDateTime passwordChangedAt;
    protected Boolean passwordChangeRequired;

    /** Where the account counts as a second administrator until a moment, whatever another one has done to it; or null. */
    protected Long secondPlace;

    protected LocalDateTime secondUntil;

    /** Who gave it another first password, and when; or null. */
    protected String resetBy;

    protected LocalDateTime resetAt;
    protected LocalDateTime createdAt;
    protected String createdBy;

    /** Goes up with whatever ends all sessions and tokens: those of before hold no more. */
    protected Integer epoch;

    @Version
    protected Integer version;

    protected Account() {}

    /** A new account that must change its password first; give it name, place and roles before it is kept. */
    public Account(String username, String hash, String createdBy, Instant now) {
        this.username = username;
        this.active = true;
        this.passwordHash = hash;
        this.passwordChangedAt = Utc.of(now);
        this.passwordChangeRequired = true;
        this.createdAt = passwordChangedAt;
        this.createdBy = createdBy;
        this.epoch = 0;
    }

    public String username() {
        return username;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isActive() {
        return active;
    }

    /** Number that a session or token must have to hold. */
    public int epoch() {
        return epoch;
    }

    /** Lets no session and no token of before hold. */
    public void beginEpoch() {
        epoch++;
    }

    /** The thing that the account acts for, or null. */
    public Tie tie() {
        return tiedKind == null ? null : new Tie(tiedKind, tiedTo);
    }

    public PlaceCode jurisdiction() {
        return PlaceCode.ofPadded(place);
    }

    /** Whether the password must be changed before anything else, at once or because it is older than so many days. */
    public boolean mustChangePassword(Instant now, int days) {
        return passwordChangeRequired
                || days > 0 && passwordChangedAt.plusDays(days).isBefore(Utc.of(now));
    }

    /** Who acts where this account does, with the roles that it has and what they permit there. */
    public Actor actor(Set<Role> held, Set<String> permissions) {
        return new Actor(username, displayName, jurisdiction(), held, permissions, tie());
    }

    /** Keeps another hash of the same password. */
    public void rehash(String hash) {
        passwordHash = hash;
    }

    /** All hashes that a new password must not match. */
    public List<String> rememberedHashes() {
        List<String> all = new ArrayList<>(List.of(passwordHash));
        if (formerHashes != null) {
            formerHashes.lines().forEach(all::add);
        }
        return all;
    }

    /** Takes another password; the one before is remembered. */
    public void changePassword(String hash, boolean changeRequired, Instant now) {
        formerHashes =
                rememberedHashes().stream().limit(PasswordRules.REMEMBERED - 1L).collect(Collectors.joining("\n"));
        passwordHash = hash;
        passwordChangedAt = Utc.of(now);
        passwordChangeRequired = changeRequired;
    }

    /** Takes a first password from somebody else, whom its owner shall know. */
    public void resetPassword(String hash, String by, Instant now) {
        changePassword(hash, true, now);
        resetBy = by;
        resetAt = Utc.of(now);
    }

    /** Who gave the account its last first password after that of its making, or null. */
    public PasswordReset passwordReset() {
        return resetBy == null ? null : new PasswordReset(resetBy, Utc.instant(resetAt));
    }

    /** Lets the account count as a second administrator of its place until a moment, though it shall be one no more. */
    public void countAsSecond(Instant until) {
        secondPlace = place;
        secondUntil = Utc.of(until);
    }

    /** Whether it so counts for a place; asked of one that counts still. */
    public boolean countsAsSecondOf(PlaceCode other) {
        return PlaceCode.ofPadded(secondPlace).contains(other);
    }

    /** Lets the first password stay. */
    public void keepFirstPassword() {
        passwordChangeRequired = false;
    }

    /** Shows people another name. */
    public void rename(String name) {
        displayName = name;
    }

    /** Puts the account into another place. */
    public void move(PlaceCode to) {
        place = to.padded();
    }

    /** Gives these roles instead of those held. */
    public void assign(Set<Role> assigned) {
        roles = RoleWords.joined(assigned);
    }

    /** Ties the account to a thing, or to none. */
    public void tie(Tie tie) {
        tiedKind = tie == null ? null : tie.kind();
        tiedTo = tie == null ? null : tie.key();
    }

    /** Lets the account sign in, or no longer. */
    public void activate(boolean on) {
        active = on;
    }

    /** The account as shown with its roles, where passwords last so many days, with what waits for a second administrator, or null. */
    public AccountView view(Instant now, int days, Set<Role> held, PendingView pending) {
        return new AccountView(
                username,
                displayName,
                jurisdiction(),
                held,
                active,
                mustChangePassword(now, days),
                Utc.instant(createdAt),
                tie(),
                pending);
    }

    /** Words of the roles held. */
    public Set<String> roleWords() {
        return RoleWords.read(roles);
    }
}
