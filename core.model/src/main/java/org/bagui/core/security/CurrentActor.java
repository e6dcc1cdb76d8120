package org.bagui.core.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Tells a resource who sent the request that the present thread serves. */
@ProviderType
public interface CurrentActor {
    /** The caller, who must be signed in: 401 {@code not-signed-in} otherwise. */
    Actor get();

    /** The caller, or empty for an anonymous request. */
    Optional<Actor> find();
}
