package org.bagui.runtime.security.manage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.core.security.Roles;
import org.bagui.runtime.security.account.RoleWords;
import org.bagui.runtime.security.role.RoleDirectory;
import org.bagui.runtime.security.role.RoleLock;
import org.bagui.runtime.security.role.StoredRole;
import org.bagui.runtime.security.session.TokenStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Manages roles; each change and its audit record stand or fall together, and hold at once. */
@Component(service = Roles.class)
public final class RoleService implements Roles {
    private static final String SEEN =
            "select r from StoredRole r where r.place between :low and :high or r.place in :above" + " order by r.word";
    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final TokenStore tokens;
    private final RoleDirectory roles;
    private final HeldRoles held;
    private final SecondAdministrator second;
    private final AuditLog audit;
    private final Clock clock;

    /** Roles in the database. */
    @Activate
    public RoleService(
            @Reference Transactions transactions,
            @Reference TokenStore tokens,
            @Reference RoleDirectory roles,
            @Reference AuditLog audit) {
        this(transactions, tokens, roles, audit, Clock.systemUTC());
    }

    /** Roles with a clock of their own. */
    public RoleService(Transactions transactions, TokenStore tokens, RoleDirectory roles, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.roles = roles;
        this.held = new HeldRoles(roles);
        this.second = new SecondAdministrator(roles, clock);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<DeclaredPermission> permissions() {
        return roles.permissions();
    }

    @Override
    public List<Role> builtIn() {
        return roles.builtIn();
    }

    @Override
    public List<TiedRoleView> tied() {
        return roles.tied().stream()
                .map(one -> new TiedRoleView(one.role(), one.kind()))
                .toList();
    }

    @Override
    public List<RoleView> list(Actor by) {
        by.require(Permission.ACCOUNTS_MANAGE);
        List<Long> above =
                by.jurisdiction().upward().stream().map(PlaceCode::padded).toList();
        Map<String, Object> seen =
                Map.of("low", by.scope().from(), "high", by.scope().to(), "above", above);
        return transactions.read(
                Scope.everywhere(), session -> session.list(StoredRole.class, SEEN, seen, MOST).stream()
                        .map(StoredRole::view)
                        .toList());
    }

    @Override
    public RoleView find(Actor by, String word) {
        if (!has(by, word)) {
            by.require(Permission.ACCOUNTS_MANAGE);
        }
        return transactions.read(
                Scope.everywhere(), session -> seen(session, by, word).view());
    }

    @Override
    public RoleView create(Actor by, NewRole entered) {
        by.require(Permission.ACCOUNTS_MANAGE);
        RoleInput input = new RoleInput(roles);
        PlaceCode place = input.place(by, entered.jurisdiction());
        String word = input.word(place, entered.name());
        RoleTitles titles = input.titles(entered.titles());
        Set<String> permissions = input.permissions(place, entered.permissions());
        input.complete();
        return written(session -> {
            if (session.find(StoredRole.class, word) != null) {
                throw Problem.of(409, "duplicate-role", word);
            }
            StoredRole role = new StoredRole(word, place, by.username(), clock.instant());
            role.call(titles);
            session.persist(role);
            record(session, by, "role-created", role, permissions);
            permit(session, by, role, permissions);
            return role;
        });
    }

    @Override
    public RoleView change(Actor by, String word, List<Integer> seen, RoleChange entered) {
        by.require(Permission.ACCOUNTS_MANAGE);
        return written(session -> {
            StoredRole role = managed(session, by, word);
            requireSeen(role, seen);
            RoleInput input = new RoleInput(roles);
            RoleTitles titles = entered.titles() == null ? null : input.titles(entered.titles());
            Set<String> permissions =
                    entered.permissions() == null ? null : input.permissions(role.place(), entered.permissions());
            input.complete();
            if (titles != null) {
                role.call(titles);
            }
            record(session, by, "role-changed", role, permissions == null ? role.permissions() : permissions);
            if (permissions != null) {
                requireOneDuty(session, word, permissions);
                permit(session, by, role, permissions);
            }
            return role;
        });
    }

    /** Gives permissions at once, or lets them wait for a second administrator. */
    private void permit(Session session, Actor by, StoredRole role, Set<String> permissions) {
        if (second.isNeeded(session, by, role, permissions)) {
            role.ask(permissions, by.username(), clock.instant());
            record(session, by, "role-asked", role, permissions);
        } else {
            role.permit(permissions);
        }
    }

    @Override
    public RoleView confirm(Actor by, String word, Set<String> permissions) {
        by.require(Permission.ACCOUNTS_MANAGE);
        return written(session -> {
            StoredRole role = managed(session, by, word);
            PendingPermissions waiting = waiting(role);
            second.requireSecond(session, by, waiting.askedBy());
            if (!waiting.permissions().equals(permissions)) {
                throw Problem.of(409, "state-conflict");
            }
            RoleInput input = new RoleInput(roles);
            input.permissions(role.place(), permissions);
            input.complete();
            requireOneDuty(session, word, permissions);
            role.permit(permissions);
            record(session, by, "role-confirmed", role, permissions);
            return role;
        });
    }

    @Override
    public RoleView refuse(Actor by, String word) {
        by.require(Permission.ACCOUNTS_MANAGE);
        return written(session -> {
            StoredRole role = managed(session, by, word);
            record(session, by, "role-refused", role, waiting(role).permissions());
            role.giveUp();
            return role;
        });
    }

    @Override
    public void remove(Actor by, String word, List<Integer> seen) {
        by.require(Permission.ACCOUNTS_MANAGE);
        transactions.write(Scope.everywhere(), session -> {
            RoleLock.await(session);
            StoredRole role = managed(session, by, word);
            requireSeen(role, seen);
            int holders = held.count(session, word);
            if (holders > 0) {
                throw Problem.of(409, "role-held", holders);
            }
            record(session, by, "role-removed", role, role.permissions());
            session.remove(role);
            return null;
        });
    }

    /** Does one change of a role after another, and tells all nodes. */
    private RoleView written(Function<Session, StoredRole> change) {
        RoleView view = transactions.write(Scope.everywhere(), session -> {
            RoleLock.await(session);
            StoredRole role = change.apply(session);
            tokens.changed(session);
            return role.view();
        });
        tokens.forgetAll();
        return view;
    }

    /** A role of the actor's place, above it or below it. */
    private static StoredRole seen(Session session, Actor by, String word) {
        StoredRole role = session.find(StoredRole.class, word);
        if (role == null) {
            throw Problem.notFound();
        }
        if (!by.scope().contains(role.place()) && !role.place().contains(by.jurisdiction())) {
            throw Problem.outOfScope();
        }
        return role;
    }

    /** A role that the actor may change: of its place or below, and none of its own, or it would give itself more. */
    private static StoredRole managed(Session session, Actor by, String word) {
        StoredRole role = seen(session, by, word);
        if (!by.scope().contains(role.place())) {
            throw Problem.of(403, "role-of-above", role.place().text());
        }
        if (has(by, word)) {
            throw Problem.of(403, "own-role");
        }
        return role;
    }

    private static boolean has(Actor by, String word) {
        return by.roles().contains(new Role(word, Set.of()));
    }

    private static void requireSeen(StoredRole role, List<Integer> seen) {
        if (!seen.isEmpty() && !seen.contains(role.version())) {
            throw Problem.of(412, "stale-version");
        }
    }

    private void requireOneDuty(Session session, String word, Set<String> permissions) {
        int excluded = held.excluded(session, word, permissions);
        if (excluded > 0) {
            throw Problem.of(409, "roles-would-exclude", excluded);
        }
    }

    private static PendingPermissions waiting(StoredRole role) {
        if (role.pending() == null) {
            throw Problem.of(409, "state-conflict");
        }
        return role.pending();
    }

    private void record(Session session, Actor by, String act, StoredRole role, Set<String> permissions) {
        Map<String, String> facts = Map.of("permissions", RoleWords.joinedWords(permissions));
        audit.record(
                session,
                new AuditEvent(
                        by.username(), act, "role:" + role.word(), role.place().from(), "done", facts));
    }
}
