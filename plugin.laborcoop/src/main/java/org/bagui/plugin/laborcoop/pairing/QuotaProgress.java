package org.bagui.plugin.laborcoop.pairing;

import java.util.Map;
import org.bagui.core.security.Actor;

/** Tells how many have departed under a pairing; whoever books departures offers it. */
@FunctionalInterface
public interface QuotaProgress {
    /** Persons who departed under a pairing that the actor sees, by occupation, spelt as in its quotas. */
    Map<String, Long> departed(Actor actor, Pairing pairing);
}
