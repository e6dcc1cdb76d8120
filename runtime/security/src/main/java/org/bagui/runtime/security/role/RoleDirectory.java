package org.bagui.runtime.security.role;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.security.Actor;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.PermissionDeclaration;
import org.bagui.core.security.Role;
import org.bagui.core.security.TiedRole;
import org.bagui.runtime.security.account.Account;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Tells what a role may do now: of the platform's what modules have declared, of one that was made what its row has of that.
 * Outside its place a role gives nothing.
 */
@Component(service = RoleDirectory.class)
public final class RoleDirectory {
    private final PluginCalls plugins;
    private final Map<PermissionDeclaration, List<DeclaredPermission>> modules = new ConcurrentHashMap<>();
    private final Map<TiedRole, TiedRoleDefinition> tied = new ConcurrentHashMap<>();
    private volatile PermissionRegistry registry = new PermissionRegistry();

    /** The platform's own permissions, until modules declare theirs. */
    @Activate
    public RoleDirectory(@Reference PluginCalls plugins) {
        this.plugins = plugins;
    }

    /** Takes a module's permissions; one that cannot be is told in the log, and the module's operations stay closed. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public synchronized void addDeclaration(PermissionDeclaration declaration) {
        List<DeclaredPermission> declared = List.copyOf(
                plugins.around(PermissionDeclaration.class, declaration).permissions());
        registry = registry.with(declared);
        modules.put(declaration, declared);
    }

    /** Takes them away: nobody has them any more. */
    public synchronized void removeDeclaration(PermissionDeclaration declaration) {
        List<DeclaredPermission> declared = modules.remove(declaration);
        if (declared != null) {
            registry = registry.without(declared);
        }
    }

    /** Takes a module's role of tied accounts; one that cannot be is told in the log. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public synchronized void addTied(TiedRole role) {
        TiedRole module = plugins.around(TiedRole.class, role);
        TiedRoleDefinition definition =
                new TiedRoleDefinition(module.word(), module.kind(), module.permissions(), module);
        registry = registry.with(definition);
        tied.put(role, definition);
    }

    /** Takes it away: its accounts stay, and may do nothing. */
    public synchronized void removeTied(TiedRole role) {
        TiedRoleDefinition definition = tied.remove(role);
        if (definition != null) {
            registry = registry.without(definition);
        }
    }

    /** What is declared at this moment; another object as soon as that changes. */
    public Object state() {
        return registry;
    }

    /** Permissions that are declared now, by name. */
    public List<DeclaredPermission> permissions() {
        return registry.all();
    }

    /** What of these names is declared now. */
    public List<DeclaredPermission> declared(Collection<String> names) {
        return registry.present(names);
    }

    /** The platform's roles with what they may do now. */
    public List<Role> builtIn() {
        return List.copyOf(registry.builtIn());
    }

    /** Roles of tied accounts that are declared now. */
    public List<TiedRoleDefinition> tied() {
        return List.copyOf(registry.tied());
    }

    /** What is declared of a role of tied accounts. */
    public Optional<TiedRoleDefinition> tied(Role role) {
        return registry.tied(role.word());
    }

    /** The role of accounts that are tied to things of a kind. */
    public Optional<TiedRoleDefinition> ofKind(String kind) {
        return registry.ofKind(kind);
    }

    /** A role by its word, where it may be given; what nobody declares any more is none of its permissions. */
    public Optional<Role> find(Session session, String word, PlaceCode place) {
        Optional<Role> declared =
                registry.builtIn(word).or(() -> registry.tied(word).map(TiedRoleDefinition::role));
        return declared.or(() -> Optional.ofNullable(session.find(StoredRole.class, word))
                .filter(stored -> stored.place().contains(place))
                .map(stored -> new Role(word, names(registry.present(stored.permissions())))));
    }

    /** Roles by their words, where they may be given; what is no role there is left out. */
    public Set<Role> find(Session session, Collection<String> words, PlaceCode place) {
        Set<Role> roles = new LinkedHashSet<>();
        words.stream().filter(Objects::nonNull).sorted().forEach(word -> find(session, word, place)
                .ifPresent(roles::add));
        return roles;
    }

    /** Roles that an account has. */
    public Set<Role> held(Session session, Account account) {
        return find(session, account.roleWords(), account.jurisdiction());
    }

    /** Who acts where an account does. */
    public Actor actor(Session session, Account account) {
        Set<Role> held = held(session, account);
        boolean region = account.jurisdiction().level() == PlaceLevel.REGION;
        Set<String> may = names(registry.present(permissions(held)).stream()
                .filter(permission -> region || !permission.regionOnly())
                .toList());
        return account.actor(held, may);
    }

    /** Whether these permissions, or roles that have them, may not be one account's. */
    public boolean exclude(Collection<String> permissions) {
        return registry.duties(permissions).size() > 1;
    }

    /** What roles may do together. */
    public static Set<String> permissions(Collection<Role> roles) {
        return roles.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toSet());
    }

    /** Whether a word is that of a role of the platform. */
    public boolean isBuiltIn(String word) {
        return registry.builtIn(word).isPresent();
    }

    private static Set<String> names(Collection<DeclaredPermission> permissions) {
        return permissions.stream().map(DeclaredPermission::name).collect(Collectors.toUnmodifiableSet());
    }
}
