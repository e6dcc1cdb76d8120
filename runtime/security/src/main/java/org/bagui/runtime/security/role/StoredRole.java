package org.bagui.runtime.security.role;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.core.security.Role;
import org.bagui.core.security.Roles.PendingPermissions;
import org.bagui.core.security.Roles.RoleTitles;
import org.bagui.core.security.Roles.RoleView;
import org.bagui.runtime.security.account.RoleWords;

/** A role that an administrator has made; its place limits who may have it, and who may manage it. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class StoredRole {
    @Id
    protected String word;

    /** Padded code of the place. */
    protected Long place;

    protected String titleZh;
    protected String titleEn;

    /** Names of permissions, joined by commas. */
    protected String permissions;

    protected String createdBy;
    protected LocalDateTime createdAt;

    /** Permissions that wait for a second administrator, or null. */
    protected String wanted;

    protected String askedBy;
    protected LocalDateTime askedAt;

    @Version
    protected Integer version;

    protected StoredRole() {}

    /** A new role without permissions. */
    public StoredRole(String word, PlaceCode place, String createdBy, Instant now) {
        this.word = word;
        this.place = place.padded();
        this.permissions = "";
        this.createdBy = createdBy;
        this.createdAt = Utc.of(now);
    }

    /** What people call it. */
    public void call(RoleTitles titles) {
        titleZh = titles.zh();
        titleEn = titles.en();
    }

    /** Gives these permissions instead of those before; nothing waits any more. */
    public void permit(Set<String> names) {
        permissions = RoleWords.joinedWords(names);
        giveUp();
    }

    /** Lets permissions wait. */
    public void ask(Set<String> names, String by, Instant now) {
        wanted = RoleWords.joinedWords(names);
        askedBy = by;
        askedAt = Utc.of(now);
    }

    /** Lets nothing wait any more. */
    public void giveUp() {
        wanted = null;
        askedBy = null;
        askedAt = null;
    }

    /** Its word. */
    public String word() {
        return word;
    }

    /** Goes up with each change. */
    public int version() {
        return version;
    }

    /** Place where, and below which, it may be given. */
    public PlaceCode place() {
        return PlaceCode.ofPadded(place);
    }

    /** Puts the role into another place: its own has a successor. */
    public void move(PlaceCode to) {
        place = to.padded();
    }

    /** Names of its permissions. */
    public Set<String> permissions() {
        return RoleWords.read(permissions);
    }

    /** What waits for a second administrator, or null. */
    public PendingPermissions pending() {
        return wanted == null ? null : new PendingPermissions(RoleWords.read(wanted), askedBy, Utc.instant(askedAt));
    }

    /** The role as shown. */
    public RoleView view() {
        return new RoleView(
                new Role(word, permissions()),
                place(),
                new RoleTitles(titleZh, titleEn),
                version,
                createdBy,
                Utc.instant(createdAt),
                pending());
    }
}
