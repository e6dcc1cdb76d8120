package org.bagui.core.security;

import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Actors of a module's own tasks: what it does beside the rights of whoever calls, each time for one named purpose.
 *
 * <p>A module declares its tasks in {@code OSGI-INF/bagui/tasks.properties}, a line each: {@code passengers = people.read}, or
 * {@code care = everywhere} for one that works over all places, {@code book = place} for one that needs another place and no permission. Nothing that sees people in full, reads the audit log or manages
 * accounts, places or what is the same for all can be declared. A task that the asking module has not declared is an
 * {@link IllegalArgumentException}.
 */
@ProviderType
public interface TaskActors {
    /** The task itself at a place, with what it has declared and nothing else; its name is {@code task:place}. */
    Actor at(String task, PlaceCode place);

    /** Somebody at their own place, who for this task may do what it has declared besides. */
    Actor besides(String task, Actor by);

    /** All places, for a task that is declared so. */
    Scope everywhere(String task);
}
