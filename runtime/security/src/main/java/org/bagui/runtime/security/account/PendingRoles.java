package org.bagui.runtime.security.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.util.Set;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.core.security.Accounts.PendingView;
import org.bagui.core.security.Role;

/** Roles, place and state that an account shall have once a second administrator confirms them. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class PendingRoles {
    @Id
    protected String username;

    /** Words of the roles, joined by commas. */
    protected String roles;

    protected Long place;
    protected Boolean active;
    protected String askedBy;
    protected LocalDateTime askedAt;

    protected PendingRoles() {}

    /** What an administrator asks for. */
    public PendingRoles(String username, PendingView asked) {
        this.username = username;
        this.roles = RoleWords.joined(asked.roles());
        this.place = asked.jurisdiction().padded();
        this.active = asked.active();
        this.askedBy = asked.askedBy();
        this.askedAt = Utc.of(asked.askedAt());
    }

    public String username() {
        return username;
    }

    /** Words of the roles. */
    public Set<String> roleWords() {
        return RoleWords.read(roles);
    }

    /** Place that the account shall have. */
    public PlaceCode jurisdiction() {
        return PlaceCode.ofPadded(place);
    }

    /** What waits, as shown with its roles. */
    public PendingView view(Set<Role> wanted) {
        return new PendingView(wanted, jurisdiction(), active, askedBy, Utc.instant(askedAt));
    }
}
