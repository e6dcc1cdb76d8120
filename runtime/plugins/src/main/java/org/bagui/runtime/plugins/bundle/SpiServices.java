package org.bagui.runtime.plugins.bundle;

import java.util.Set;
import org.bagui.core.enterprise.CreditCodeFollower;
import org.bagui.core.enterprise.RelocationFollower;
import org.bagui.core.place.succession.PlaceFollower;
import org.bagui.core.register.spi.FieldType;
import org.bagui.core.register.spi.OriginNames;
import org.bagui.core.register.spi.RegisterAction;
import org.bagui.core.register.spi.RegisterCommand;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.report.ReportComposer;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.PermissionDeclaration;
import org.bagui.core.security.TiedRole;

/** The services that a local plugin may offer to others; whatever else it registers, only it sees. */
public final class SpiServices {
    private static final Set<String> NAMES = Set.of(
            RestResource.class.getName(),
            RegisterRules.class.getName(),
            RegisterAction.class.getName(),
            RegisterCommand.class.getName(),
            FieldType.class.getName(),
            OriginNames.class.getName(),
            ReportComposer.class.getName(),
            CreditCodeFollower.class.getName(),
            PlaceFollower.class.getName(),
            RelocationFollower.class.getName(),
            PermissionDeclaration.class.getName(),
            TiedRole.class.getName());

    private SpiServices() {}

    /** Whether local plugins may offer services of that interface. */
    public static boolean allows(String type) {
        return NAMES.contains(type);
    }
}
