package cn.example.bus;

import java.util.List;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Duty;
import org.bagui.core.security.PermissionDeclaration;
import org.bagui.core.security.Role;

/** What a local plugin asks of accounts: one permission that no built-in role has, one that reviewers have. */
public final class BusPermissions implements PermissionDeclaration {
    static final String DISPATCH = "bus.dispatch";

    @Override
    public List<DeclaredPermission> permissions() {
        return List.of(
                DeclaredPermission.of(DISPATCH, Duty.REGISTERS),
                DeclaredPermission.of("bus.inspect", Duty.REGISTERS, Role.REVIEWER));
    }
}
