package org.bagui.runtime.register.identity;

import java.util.Map;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.spi.RegisterCommand;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;

/** A change of an enterprise's identity inside a place; whoever writes entries may ask for it. */
abstract class IdentityCommand implements RegisterCommand {
    @Override
    public String register() {
        return Enterprise.REGISTER;
    }

    @Override
    public String permission() {
        return Permission.ENTRIES_WRITE;
    }

    @Override
    public Map<String, Object> run(Actor actor, Map<String, Object> members) {
        IdentityInput input = new IdentityInput(members);
        PlaceCode place = input.place(actor);
        return run(actor, place, input);
    }

    /** Does it, the place being the actor's. */
    abstract Map<String, Object> run(Actor actor, PlaceCode place, IdentityInput input);
}
