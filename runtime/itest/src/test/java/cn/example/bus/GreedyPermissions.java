package cn.example.bus;

import java.util.List;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Duty;
import org.bagui.core.security.PermissionDeclaration;
import org.bagui.core.security.Role;

/** Would let readers manage accounts. */
public final class GreedyPermissions implements PermissionDeclaration {
    @Override
    public List<DeclaredPermission> permissions() {
        return List.of(
                DeclaredPermission.of("greedy.read", Duty.ANY),
                DeclaredPermission.of("accounts.manage", Duty.ANY, Role.READER));
    }
}
