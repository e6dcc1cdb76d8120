package org.bagui.core.security;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module's operations ask of accounts; a service of the module. It is asked once, when it comes; when it goes, nobody has
 * these permissions any more.
 */
@ConsumerType
@FunctionalInterface
public interface PermissionDeclaration {
    /** The module's permissions; one that another module has declared is refused, with all that come with it. */
    List<DeclaredPermission> permissions();
}
