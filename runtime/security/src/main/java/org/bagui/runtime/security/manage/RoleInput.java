package org.bagui.runtime.security.manage;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.security.Actor;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Duty;
import org.bagui.core.security.Roles.RoleTitles;
import org.bagui.runtime.security.role.RoleDirectory;

/** Reads what is entered about a role and gathers all its faults. */
final class RoleInput extends EnteredText {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,29}");
    private static final int PERMISSIONS = 100;

    private final RoleDirectory roles;

    RoleInput(RoleDirectory roles) {
        this.roles = roles;
    }

    /** The place entered, a county or one above it. */
    PlaceCode place(Actor by, String entered) {
        PlaceCode place = jurisdiction(by, entered);
        if (place != null && place.level().compareTo(PlaceLevel.COUNTY) > 0) {
            fault("jurisdiction", "no-role-place");
        }
        return place;
    }

    /** The word of a role: its place and its name. */
    String word(PlaceCode place, String name) {
        if (name == null || name.isBlank()) {
            fault("name", "required");
            return "";
        }
        if (!NAME.matcher(name).matches()) {
            fault("name", "role-name-form");
        }
        return place == null ? "" : place.text() + "." + name;
    }

    RoleTitles titles(RoleTitles entered) {
        if (entered == null) {
            fault("titles", "required");
            return null;
        }
        return new RoleTitles(text("titles/zh", entered.zh()), text("titles/en", entered.en()));
    }

    /**
     * Permissions that a role of a place may have: they are declared, of one duty, for no account that is tied to something, and
     * below the region for accounts of any place.
     */
    Set<String> permissions(PlaceCode place, Set<String> entered) {
        if (entered == null || entered.isEmpty()) {
            fault("permissions", "required");
            return Set.of();
        }
        if (entered.size() > PERMISSIONS) {
            fault("permissions", "too-many-permissions", PERMISSIONS);
            return Set.of();
        }
        Set<String> names = entered.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        List<DeclaredPermission> declared = roles.declared(names);
        if (declared.size() < entered.size()) {
            fault("permissions", "unknown-permission");
        }
        for (DeclaredPermission permission : declared) {
            if (permission.duty() == Duty.TIED) {
                fault("permissions", "permission-of-tied", permission.name());
            } else if (permission.regionOnly() && place != null && place.level() != PlaceLevel.REGION) {
                fault("permissions", "permission-of-region", permission.name());
            }
        }
        excluding(declared);
        return names;
    }

    /** Tells the first two permissions that exclude each other. */
    private void excluding(List<DeclaredPermission> declared) {
        List<DeclaredPermission> bound = declared.stream()
                .filter(permission -> permission.duty() != Duty.ANY && permission.duty() != Duty.TIED)
                .toList();
        bound.stream()
                .filter(other -> other.duty() != bound.get(0).duty())
                .findFirst()
                .ifPresent(other ->
                        fault("permissions", "permissions-exclude", bound.get(0).name(), other.name()));
    }
}
