package org.bagui.runtime.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.core.security.Roles;
import org.bagui.core.security.Roles.NewRole;
import org.bagui.core.security.Roles.PendingPermissions;
import org.bagui.core.security.Roles.RoleChange;
import org.bagui.core.security.Roles.RoleTitles;
import org.bagui.core.security.Roles.RoleView;
import org.bagui.core.security.Roles.TiedRoleView;
import org.bagui.runtime.rest.dispatch.ApiDispatcher;
import org.bagui.runtime.rest.dispatch.RequestContextHolder;
import org.bagui.runtime.rest.entry.Etags;
import org.bagui.runtime.rest.route.PeopleOnly;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /roles}: the platform's roles, and those that administrators make of permissions. */
@Component(service = RestResource.class, property = RestResource.PATH + "=roles")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.ACCOUNTS_MANAGE)
public final class RolesResource implements RestResource {
    private final Roles roles;
    private final RequestContextHolder requests;
    private final Messages messages;
    private final RequestLanguage language;

    /** These roles. */
    @Activate
    public RolesResource(
            @Reference Roles roles,
            @Reference RequestContextHolder requests,
            @Reference Messages messages,
            @Reference RequestLanguage language) {
        this.roles = roles;
        this.requests = requests;
        this.messages = messages;
        this.language = language;
    }

    /**
     * A role as shown.
     *
     * @param word its word, by which accounts have it
     * @param title its title in the language asked for
     * @param titles its titles, Chinese and English; absent for one of the platform's, as all that follows
     * @param permissions names of its permissions
     * @param builtIn whether it is the platform's or a module's, and cannot be changed
     * @param tie what kind of thing accounts with the role are tied to; absent for all other roles
     * @param jurisdiction place where, and below which, it may be given
     * @param version what {@code If-Match} names of it
     * @param pending permissions that wait for a second administrator
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RoleShown(
            String word,
            String title,
            RoleTitles titles,
            List<String> permissions,
            boolean builtIn,
            RoleTie tie,
            String jurisdiction,
            Integer version,
            String createdBy,
            String createdAt,
            WaitingPermissions pending) {}

    /**
     * The kind of thing that accounts with a role are tied to, one each.
     *
     * @param kind as the tie of an account tells it
     * @param title title of the key, in the language asked for
     */
    public record RoleTie(String kind, String title) {}

    /**
     * Permissions that a role shall have once a second administrator confirms them.
     *
     * @param askedBy administrator who asked for it, and cannot confirm it
     * @param askedAt moment of asking
     */
    public record WaitingPermissions(List<String> permissions, String askedBy, String askedAt) {
        static WaitingPermissions of(PendingPermissions pending) {
            return new WaitingPermissions(
                    sorted(pending.permissions()), pending.askedBy(), Moments.text(pending.askedAt()));
        }
    }

    /** All roles: the platform's and modules' first. */
    public record RoleListing(List<RoleShown> items) {}

    /** What is confirmed, as its reader has seen it. */
    public record PermissionsSeen(@NotEmpty Set<String> permissions) {}

    /** Roles that accounts inside the caller's place may have, the platform's and those that were made there, above and below. */
    @GET
    public RoleListing list() {
        return new RoleListing(Stream.of(
                        roles.builtIn().stream().map(role -> declared(role, null)),
                        roles.tied().stream().map(this::tied),
                        roles.list(requests.get()).stream().map(this::shown))
                .flatMap(some -> some)
                .toList());
    }

    /**
     * One role that was made; one of the caller's own is shown to whoever is signed in.
     *
     * @throws Problem 403 {@code not-permitted}; 404 {@code not-found}
     */
    @GET
    @Path("{role}")
    @RequiresPermission(Permission.SIGNED_IN)
    @Answers(value = RoleShown.class, status = 200)
    public Response one(@PathParam("role") String word) {
        return answered(Response.Status.OK, roles.find(requests.get(), word));
    }

    /**
     * Makes a role of permissions.
     *
     * @throws Problem 404 {@code not-found}; 409 {@code duplicate-role}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PeopleOnly
    @Answers(value = RoleShown.class, status = 201)
    public Response create(NewRole entered) {
        return answered(Response.Status.CREATED, roles.create(requests.get(), entered));
    }

    /**
     * Changes titles or permissions of a role, which holds at once for whoever has it.
     *
     * @throws Problem 403 {@code role-of-above}, {@code own-role}; 409 {@code roles-would-exclude}; 412 and 428 as for entries
     */
    @PATCH
    @Path("{role}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @PeopleOnly
    @Answers(value = RoleShown.class, status = 200)
    public Response change(
            @PathParam("role") String word, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, RoleChange entered) {
        return answered(Response.Status.OK, roles.change(requests.get(), word, Etags.required(ifMatch), entered));
    }

    /**
     * Removes a role that no account has.
     *
     * @throws Problem 403 {@code role-of-above}, {@code own-role}; 409 {@code role-held} with the number of accounts; 412 and 428 as
     *     for entries
     */
    @DELETE
    @Path("{role}")
    @PeopleOnly
    public void remove(@PathParam("role") String word, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        roles.remove(requests.get(), word, Etags.required(ifMatch));
    }

    /**
     * Confirms, as a second administrator, the permissions that the body tells and that wait for a role.
     *
     * @throws Problem 403 {@code second-person-needed}, {@code reset-lately}, {@code role-of-above}, {@code own-role}; 409
     *     {@code state-conflict}, {@code roles-would-exclude}
     */
    @POST
    @Path("{role}/pending/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @PeopleOnly
    @Answers(value = RoleShown.class, status = 200)
    public Response confirm(@PathParam("role") String word, PermissionsSeen seen) {
        Set<String> permissions = seen.permissions() == null ? Set.of() : seen.permissions();
        return answered(Response.Status.OK, roles.confirm(requests.get(), word, permissions));
    }

    /**
     * Takes back the permissions that wait for a second administrator.
     *
     * @throws Problem 403 {@code role-of-above}, {@code own-role}; 409 {@code state-conflict}
     */
    @DELETE
    @Path("{role}/pending")
    @PeopleOnly
    @Answers(value = RoleShown.class, status = 200)
    public Response refuse(@PathParam("role") String word) {
        return answered(Response.Status.OK, roles.refuse(requests.get(), word));
    }

    private Response answered(Response.Status status, RoleView role) {
        Response.ResponseBuilder answer = Response.status(status)
                .header(HttpHeaders.ETAG, Etags.of(role.version()))
                .entity(shown(role));
        return status == Response.Status.CREATED
                ? answer.header(
                                "Location",
                                ApiDispatcher.BASE + "/roles/" + role.role().word())
                        .build()
                : answer.build();
    }

    private RoleShown tied(TiedRoleView tied) {
        return declared(tied.role(), new RoleTie(tied.kind(), text("tie." + tied.kind())));
    }

    private RoleShown declared(Role role, RoleTie tie) {
        return new RoleShown(
                role.word(),
                text("role." + role.word()),
                null,
                sorted(role.permissions()),
                true,
                tie,
                null,
                null,
                null,
                null,
                null);
    }

    private String text(String key) {
        return messages.text(null, key, language.get(), List.of());
    }

    private RoleShown shown(RoleView role) {
        return new RoleShown(
                role.role().word(),
                role.titles().in(language.get()),
                role.titles(),
                sorted(role.role().permissions()),
                false,
                null,
                role.jurisdiction().text(),
                role.version(),
                role.createdBy(),
                Moments.text(role.createdAt()),
                role.pending() == null ? null : WaitingPermissions.of(role.pending()));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
