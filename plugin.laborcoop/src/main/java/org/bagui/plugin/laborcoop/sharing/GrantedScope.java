package org.bagui.plugin.laborcoop.sharing;

import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;

/**
 * Who reads shared facts: the grant itself, at the place that gave it, with the permission to read and no other. The caller's
 * own scope is never widened, and what is read under this one leaves only as the facts that the grant names.
 */
final class GrantedScope {
    private GrantedScope() {}

    static Actor of(PlaceCode granting) {
        String name = "grant:" + granting.text();
        return new Actor(name, name, granting, Set.of(), Set.of(Permission.ENTRIES_READ));
    }
}
