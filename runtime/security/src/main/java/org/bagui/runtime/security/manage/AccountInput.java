package org.bagui.runtime.security.manage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.identity.CitizenId;
import org.bagui.core.identity.CreditCode;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.account.RoleWords;
import org.bagui.runtime.security.account.Username;
import org.bagui.runtime.security.password.PasswordRules;

/** Reads what is entered about an account and gathers all its faults. */
final class AccountInput {
    private static final int NAME_LENGTH = 60;
    private static final int PERMISSIONS = 50;

    private final List<Fault> faults = new ArrayList<>();

    String username(String entered) {
        String name = Username.normal(entered);
        if (name.isEmpty()) {
            fault("username", "required");
        } else if (!Username.isWellFormed(name)) {
            fault("username", "username-form");
        }
        return name;
    }

    String text(String field, String entered) {
        String text = entered == null ? "" : entered.strip();
        if (text.isEmpty()) {
            fault(field, "required");
        } else if (text.length() > NAME_LENGTH) {
            fault(field, "too-long", NAME_LENGTH);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            fault(field, "control-character");
        } else if (CitizenId.isSpeltIn(text)) {
            // Names stand in lists and in the log.
            fault(field, "id-number-in-text");
        }
        return text;
    }

    /** The place entered; one outside the actor's is refused at once, as not there. */
    PlaceCode place(Actor by, String entered) {
        if (entered == null || entered.isBlank()) {
            fault("jurisdiction", "required");
            return null;
        }
        Optional<PlaceCode> place = PlaceCode.parse(entered.strip());
        if (place.isEmpty()) {
            fault("jurisdiction", "unknown-code", "division");
        }
        place.ifPresent(by::requirePlace);
        return place.orElse(null);
    }

    Set<Role> roles(Set<String> entered) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (entered == null || entered.isEmpty()) {
            fault("roles", "required");
            return roles;
        }
        for (String word : entered) {
            RoleWords.find(word).ifPresentOrElse(roles::add, () -> fault("roles", "unknown-role"));
        }
        exclusions(roles);
        return roles;
    }

    /** Tells each two roles that one account may not have; a clerk's has its own fault. */
    private void exclusions(Set<Role> roles) {
        for (Role role : roles) {
            roles.stream()
                    .filter(other -> role.compareTo(other) < 0 && role.excludes(other))
                    .filter(other -> role != Role.ENTERPRISE_CLERK && other != Role.ENTERPRISE_CLERK)
                    .forEach(other -> fault("roles", "roles-exclude", role.word(), other.word()));
        }
    }

    /**
     * The enterprise that an account with these roles is tied to: its clerk needs one, and nobody else has one.
     *
     * @param entered credit code as entered, or null
     * @param held credit code that the account has, or null
     */
    String enterprise(Set<Role> roles, String entered, String held) {
        boolean clerk = roles.contains(Role.ENTERPRISE_CLERK);
        if (clerk && roles.size() > 1) {
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

    void fault(String field, String code, Object... args) {
        faults.add(new Fault(1, field, code, Severity.ERROR, List.of(args), null));
    }

    /** Refuses with 422 where there is any fault. */
    void complete() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
