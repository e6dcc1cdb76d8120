package org.bagui.core.security;

import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Names of people behind accounts, for showing who did something that the caller may see. */
@ProviderType
public interface DisplayNames {
    /** Display names by account; an account that is gone is absent. */
    Map<String, String> of(Collection<String> usernames);
}
