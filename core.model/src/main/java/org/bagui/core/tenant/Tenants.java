package org.bagui.core.tenant;

import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which modules hold at a place. A tenant is a place with settings of its own; a place without any has those of the nearest
 * place above that has some, and where nobody has any, everything is on.
 *
 * <p>Answers come from memory, without a look into the database.
 */
@ProviderType
public interface Tenants {
    /**
     * Whether a module is switched on at a place; the platform's own bundles always are.
     *
     * @param module symbolic name of the module's bundle
     */
    boolean isEnabled(String module, PlaceCode place);

    /** Whether a module is switched on at a place or at any inside it. */
    default boolean isEnabledWithin(String module, PlaceCode place) {
        return isEnabled(module, place);
    }

    /**
     * Whether an actor sees what a module has at a place: where it is switched on there, or at the actor's own place, whose
     * lists show it.
     */
    default boolean isShown(String module, PlaceCode place, Actor actor) {
        return isEnabled(module, place) || isEnabled(module, actor.jurisdiction());
    }

    /** Places inside a place, itself aside, that have switched off a module which is on at the place; in order. */
    List<PlaceCode> without(String module, PlaceCode place);
}
