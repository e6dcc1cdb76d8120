package org.bagui.runtime.rest.resource;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Roles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /permissions}: what modules have declared that roles may permit. */
@Component(service = RestResource.class, property = RestResource.PATH + "=permissions")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.ACCOUNTS_MANAGE)
public final class PermissionsResource implements RestResource {
    /** What is declared of a register's sensitive field. */
    private static final Pattern FIELD = Pattern.compile("field[.]([^.]+)[.]([^.]+)[.](read|write)");

    private final Roles roles;
    private final RegisterService registers;
    private final Messages messages;
    private final RequestLanguage language;

    /** Permissions with their titles. */
    @Activate
    public PermissionsResource(
            @Reference Roles roles,
            @Reference RegisterService registers,
            @Reference Messages messages,
            @Reference RequestLanguage language) {
        this.roles = roles;
        this.registers = registers;
        this.messages = messages;
        this.language = language;
    }

    /**
     * A permission that modules declare.
     *
     * @param name name of the permission, as {@code x-permission} of an operation tells it
     * @param title its title in the language asked for
     * @param help what it allows, in the language asked for
     * @param duty {@code platform}, {@code registers}, {@code audit}, {@code tied} or {@code any}: two duties exclude each other on
     *     one account, {@code any} goes with each
     * @param regionOnly whether only accounts of a whole region have it, whatever their roles say
     * @param builtIn words of the built-in roles that have it
     */
    public record DeclaredShown(
            String name, String title, String help, String duty, boolean regionOnly, List<String> builtIn) {}

    /** All permissions by name. */
    public record Declared(List<DeclaredShown> items) {}

    /** All permissions that are declared now. */
    @GET
    public Declared all() {
        return new Declared(roles.permissions().stream().map(this::shown).toList());
    }

    /** Titles of a register and of its field. */
    private List<Object> titles(String register, String field) {
        RegisterDefinition definition = registers.definition(register).orElse(null);
        return definition == null
                ? List.of(register, field)
                : List.of(
                        definition.titles().in(language.get()),
                        definition.require(field).titles().in(language.get()));
    }

    private DeclaredShown shown(DeclaredPermission permission) {
        Matcher ofField = FIELD.matcher(permission.name());
        String key = "permission." + (ofField.matches() ? "field." + ofField.group(3) : permission.name());
        List<Object> args = ofField.matches() ? titles(ofField.group(1), ofField.group(2)) : List.of();
        return new DeclaredShown(
                permission.name(),
                messages.text(null, key, language.get(), args),
                messages.text(null, key + ".help", language.get(), List.of()),
                permission.duty().name().toLowerCase(Locale.ROOT),
                permission.regionOnly(),
                permission.roles().stream().sorted().toList());
    }
}
