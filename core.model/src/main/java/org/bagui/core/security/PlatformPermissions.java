package org.bagui.core.security;

import static org.bagui.core.security.Duty.ANY;
import static org.bagui.core.security.Duty.AUDIT;
import static org.bagui.core.security.Duty.PLATFORM;
import static org.bagui.core.security.Duty.REGISTERS;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.plugin.PlatformOnly;

/** The platform's own permissions, declared as modules declare theirs: of these the built-in roles are made. */
@PlatformOnly
public final class PlatformPermissions implements PermissionDeclaration {
    static final String ADMINISTRATOR = "administrator";
    static final String OFFICER = "officer";
    static final String REVIEWER = "reviewer";
    static final String READER = "reader";
    static final String AUDITOR = "auditor";

    private static final List<DeclaredPermission> ALL = List.of(
            of(Permission.ENTRIES_READ, ANY, OFFICER, REVIEWER, READER),
            of(Permission.ENTRIES_WRITE, REGISTERS, OFFICER),
            of(Permission.ENTRIES_IMPORT, REGISTERS, OFFICER),
            of(Permission.ENTRIES_EXPORT, REGISTERS, OFFICER, REVIEWER),
            of(Permission.ENTRIES_REVIEW, REGISTERS, REVIEWER),
            of(Permission.PEOPLE_READ, REGISTERS, OFFICER, REVIEWER),
            of(Permission.PEOPLE_WRITE, REGISTERS, OFFICER),
            of(Permission.PEOPLE_REVEAL, REGISTERS, OFFICER),
            of(Permission.REFERENCE_READ, ANY, ADMINISTRATOR, OFFICER, REVIEWER, READER, AUDITOR),
            new DeclaredPermission(Permission.REFERENCE_WRITE, PLATFORM, Set.of(ADMINISTRATOR), true),
            of(Permission.MODULES_READ, ANY, ADMINISTRATOR, OFFICER, REVIEWER, READER, AUDITOR),
            of(Permission.METRICS_READ, ANY, ADMINISTRATOR),
            of(Permission.TENANTS_MANAGE, PLATFORM, ADMINISTRATOR),
            of(Permission.ACCOUNTS_MANAGE, PLATFORM, ADMINISTRATOR),
            of(Permission.AUDIT_READ, AUDIT, AUDITOR));

    private static DeclaredPermission of(String name, Duty duty, String... roles) {
        return new DeclaredPermission(name, duty, Set.of(roles), false);
    }

    /** What a built-in role may do by the platform's own declarations. */
    static Set<String> ofRole(String word) {
        return ALL.stream()
                .filter(permission -> permission.roles().contains(word))
                .map(DeclaredPermission::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<DeclaredPermission> permissions() {
        return ALL;
    }
}
