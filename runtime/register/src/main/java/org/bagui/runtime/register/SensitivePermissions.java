package org.bagui.runtime.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Duty;
import org.bagui.core.security.Permission;
import org.bagui.core.security.PermissionDeclaration;
import org.bagui.core.security.Role;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Declares two permissions for each sensitive or restricted field of the registers that are there: one to see it in full, one to write it. By
 * default whoever reads entries has the first, and whoever writes them the second; a role that is made says it for itself.
 */
final class SensitivePermissions {
    private final BundleContext context;
    private List<DeclaredPermission> declared = List.of();
    private ServiceRegistration<PermissionDeclaration> offered;

    SensitivePermissions(BundleContext context) {
        this.context = context;
    }

    /** Declares those of these registers, and no others any more. */
    synchronized void of(Collection<RegisterDefinition> registers) {
        List<DeclaredPermission> now = permissions(registers);
        if (now.equals(declared)) {
            return;
        }
        withdraw();
        declared = now;
        if (!now.isEmpty()) {
            offered = context.registerService(PermissionDeclaration.class, () -> now, null);
        }
    }

    /** Declares nothing any more. */
    synchronized void withdraw() {
        declared = List.of();
        if (offered != null) {
            offered.unregister();
            offered = null;
        }
    }

    private static List<DeclaredPermission> permissions(Collection<RegisterDefinition> registers) {
        List<DeclaredPermission> all = new ArrayList<>();
        for (RegisterDefinition register : registers) {
            register.fields().stream().filter(FieldDefinition::isGuarded).forEach(field -> {
                String read = Permission.readField(register.name(), field.name());
                String write = Permission.writeField(register.name(), field.name());
                all.add(DeclaredPermission.of(read, Duty.ANY, Role.OFFICER, Role.REVIEWER, Role.READER));
                all.add(DeclaredPermission.of(write, Duty.REGISTERS, Role.OFFICER));
            });
        }
        all.sort((one, other) -> one.name().compareTo(other.name()));
        return all;
    }
}
