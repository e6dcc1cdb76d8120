package org.bagui.runtime.security.manage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bagui.core.identity.CreditCode;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.account.Username;
import org.bagui.runtime.security.password.PasswordRules;
import org.bagui.runtime.security.role.RoleDirectory;

/** Reads what is entered about an account and gathers all its faults. */
final class AccountInput extends EnteredText {
    private static final int PERMISSIONS = 50;

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

    /** The same outside of the transaction that gives them, so that all faults are told at once. */
    Set<Role> roles(Transactions transactions, Set<String> entered, PlaceCode place) {
        return requireAny(entered)
                ? transactions.read(Scope.everywhere(), session -> roles(session, entered, place))
                : Set.of();
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
                    .filter(other -> !roles.isTied(role) && !roles.isTied(other))
                    .filter(other -> roles.exclude(RoleDirectory.permissions(List.of(role, other))))
                    .forEach(other -> fault("roles", "roles-exclude", other.word(), role.word()));
        }
    }

    /**
     * The enterprise that an account with these roles is tied to: its clerk needs one, and nobody else has one.
     *
     * @param entered credit code as entered, or null
     * @param held credit code that the account has, or null
     */
    String enterprise(Set<Role> given, String entered, String held) {
        boolean clerk = given.contains(Role.ENTERPRISE_CLERK);
        if (clerk && given.size() > 1) {
            fault("roles", "clerk-alone");
        }
        if (!clerk) {
            if (entered != null) {
                fault("enterprise", "enterprise-without-clerk");
            }
            return null;
        }
        if (entered == null || entered.isBlank()) {
            if (held == null) {
                fault("enterprise", "required");
            }
            return held;
        }
        String code = CreditCode.normalise(entered);
        if (!CreditCode.check(code).isValid()) {
            fault("enterprise", "bad-enterprise-code");
        }
        return code;
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
