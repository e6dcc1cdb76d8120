package org.bagui.runtime.security.manage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.core.security.Tie;
import org.bagui.runtime.security.account.Username;
import org.bagui.runtime.security.password.PasswordRules;
import org.bagui.runtime.security.role.RoleDirectory;
import org.bagui.runtime.security.role.TiedRoleDefinition;

/** Reads what is entered about an account and gathers all its faults. */
final class AccountInput extends EnteredText {
    private static final int PERMISSIONS = 50;
    private static final int KEY = 60;

    private final RoleDirectory roles;

    AccountInput(RoleDirectory roles) {
        this.roles = roles;
    }

    String username(String entered) {
        String name = Username.normal(entered);
        if (name.isEmpty()) {
            fault("username", "required");
        } else if (!Username.isWellFormed(name)) {
            fault("username", "username-form");
        }
        return name;
    }

    /** The place entered, or null where it is faulty. */
    PlaceCode place(Actor by, String entered) {
        return jurisdiction(by, entered);
    }

    /** Whether any role is entered, which is a fault else. */
    boolean requireAny(Set<String> entered) {
        boolean any = entered != null && !entered.isEmpty();
        if (!any) {
            fault("roles", "required");
        }
        return any;
    }

    /** The roles of words, which must be ones of the place and go together; looked up when given, since others may change them. */
    Set<Role> roles(Session session, Set<String> entered, PlaceCode place) {
        Set<Role> found = kept(session, entered, place);
        exclusions(List.copyOf(found));
        return found;
    }

    /** The roles of words that an account has already, which must be ones of the place. */
    Set<Role> kept(Session session, Set<String> entered, PlaceCode place) {
        Set<Role> found = roles.find(session, entered, place);
        if (found.size() < entered.size()) {
            fault("roles", "unknown-role");
        }
        return found;
    }

    /** Tells each two roles whose permissions one account may not have; a tied one's has its own fault. */
    private void exclusions(List<Role> found) {
        for (Role role : found) {
            found.subList(0, found.indexOf(role)).stream()
                    .filter(other ->
                            roles.tied(role).isEmpty() && roles.tied(other).isEmpty())
                    .filter(other -> roles.exclude(RoleDirectory.permissions(List.of(role, other))))
                    .forEach(other -> fault("roles", "roles-exclude", other.word(), role.word()));
        }
    }

    /**
     * The thing that an account with these roles is tied to: one of a tied role needs one of its kind, nobody else has any.
     *
     * @param place place of the account, which must have the thing; null where it is faulty
     * @param tie as entered, or null
     * @param enterprise credit code entered in place of the tie, or null
     * @param held what the account is tied to, or null
     */
    Tie tie(Session session, Set<Role> given, PlaceCode place, Tie tie, String enterprise, Tie held) {
        Tie entered = tie != null || enterprise == null ? tie : new Tie(Tie.ENTERPRISE, enterprise);
        Optional<TiedRoleDefinition> tied =
                given.stream().flatMap(role -> roles.tied(role).stream()).findFirst();
        String kind = tied.map(TiedRoleDefinition::kind).orElse("");
        String member = tie == null && (enterprise != null || kind.equals(Tie.ENTERPRISE)) ? "enterprise" : "tie";
        if (tied.isEmpty()) {
            if (entered != null) {
                fault(member, member.equals("tie") ? "tie-without-role" : "enterprise-without-clerk");
            }
            return null;
        }
        if (given.size() > 1) {
            fault("roles", "clerk-alone", tied.get().word());
        }
        if (entered != null && !kind.equals(entered.kind())) {
            fault(member, "tie-of-another-kind", kind);
            return null;
        }
        boolean blank =
                entered == null || entered.key() == null || entered.key().isBlank();
        if (blank && (held == null || !held.kind().equals(kind))) {
            fault(member, "required");
            return null;
        }
        String key = blank ? held.key() : tied.get().module().normal(entered.key());
        if (key.length() > KEY) {
            fault(member, "too-long", KEY);
        } else if (place != null) {
            tied.get().module().fault(session, place, key).ifPresent(code -> fault(member, code, place.text()));
        }
        return new Tie(kind, key);
    }

    void password(PasswordRules rules, String field, String username, String entered) {
        rules.fault(username, entered).ifPresent(code -> fault(field, code, rules.length()));
    }

    Instant end(Instant entered, Instant now, Instant latest) {
        if (entered == null) {
            fault("expiresAt", "required");
        } else if (!entered.isAfter(now) || entered.isAfter(latest)) {
            fault("expiresAt", "token-end");
        }
        return entered;
    }

    Set<String> permissions(Actor owner, Set<String> entered) {
        if (entered == null || entered.isEmpty()) {
            fault("permissions", "required");
        } else if (entered.contains(Permission.PEOPLE_REVEAL)) {
            fault("permissions", "permission-of-people", Permission.PEOPLE_REVEAL);
        } else if (entered.size() > PERMISSIONS || !owner.permissions().containsAll(entered)) {
            fault("permissions", "permission-not-held");
        }
        return entered;
    }
}
