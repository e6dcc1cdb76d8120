package org.bagui.runtime.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Authentication;
import org.bagui.core.security.Authentication.Opened;
import org.bagui.core.security.Authentication.SignedIn;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.core.security.Tie;
import org.bagui.runtime.rest.dispatch.BrowserSession;
import org.bagui.runtime.rest.dispatch.DeviceCookie;
import org.bagui.runtime.rest.dispatch.RequestContextHolder;
import org.bagui.runtime.rest.route.BeforePasswordChange;
import org.bagui.runtime.rest.route.PeopleOnly;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in and out. */
@Component(service = RestResource.class, property = RestResource.PATH + "=sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource implements RestResource {
    private final Authentication authentication;
    private final RequestContextHolder requests;

    /** Sessions of this authentication. */
    @Activate
    public SessionsResource(@Reference Authentication authentication, @Reference RequestContextHolder requests) {
        this.authentication = authentication;
        this.requests = requests;
    }

    /**
     * What is entered to sign in.
     *
     * @param browser whether the token goes into a cookie that no script can read, instead of the answer; no where absent
     */
    public record Credentials(
            @NotNull String username, @NotNull String password, Boolean browser) {}

    /** A caller as shown; the tie is the thing that it acts for. */
    public record ActorView(
            String username,
            String displayName,
            String jurisdiction,
            List<String> roles,
            List<String> permissions,
            @JsonInclude(JsonInclude.Include.NON_NULL) String enterprise,
            @JsonInclude(JsonInclude.Include.NON_NULL) Tie tie) {
        static ActorView of(Actor actor) {
            return new ActorView(
                    actor.username(),
                    actor.displayName(),
                    actor.jurisdiction().text(),
                    actor.roles().stream().map(Role::word).sorted().toList(),
                    actor.permissions().stream().sorted().toList(),
                    actor.enterprise(),
                    actor.tie());
        }
    }

    /**
     * A new session.
     *
     * @param token its token; absent where a browser holds it
     * @param tokenType always {@code Bearer}; absent where a browser holds the token
     * @param csrfToken what a browser must show in the header {@code X-Csrf-Token} with whatever writes; else absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewSession(
            String token,
            String tokenType,
            String csrfToken,
            String expiresAt,
            boolean passwordChangeRequired,
            ActorView actor) {}

    /**
     * The present session; {@code csrfToken} as in a new one.
     *
     * @param csrfToken what a browser must show in the header {@code X-Csrf-Token} with whatever writes; else absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PresentSession(String csrfToken, String expiresAt, boolean passwordChangeRequired, ActorView actor) {}

    /**
     * Opens a session.
     *
     * @throws Problem 401 {@code wrong-credentials}; 429 {@code too-many-attempts}; 503 {@code busy}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ANONYMOUS)
    @Answers(value = NewSession.class, status = 201)
    public Response open(Credentials credentials) {
        boolean browser = Boolean.TRUE.equals(credentials.browser());
        Opened opened = authentication.signIn(
                credentials.username(),
                credentials.password(),
                requests.present().address(),
                browser ? DeviceCookie.shown(requests.present()) : null);
        SignedIn caller = opened.signedIn();
        NewSession session = new NewSession(
                browser ? null : opened.token(),
                browser ? null : "Bearer",
                browser ? BrowserSession.word(opened.token()) : null,
                Moments.text(caller.expiresAt()),
                caller.passwordChangeRequired(),
                ActorView.of(caller.actor()));
        Response.ResponseBuilder answer =
                Response.status(Response.Status.CREATED).entity(session);
        if (browser) {
            answer.header(HttpHeaders.SET_COOKIE, BrowserSession.given(opened.token(), isSecure()));
            return cookie(answer, DeviceCookie.given(opened.device(), isSecure()));
        }
        return answer.build();
    }

    /** Tells who is signed in. */
    @GET
    @Path("current")
    @RequiresPermission(Permission.SIGNED_IN)
    @BeforePasswordChange
    public PresentSession current() {
        SignedIn caller = requests.present().caller();
        boolean browser = requests.present().isFromBrowser();
        return new PresentSession(
                browser ? BrowserSession.word(requests.present().token()) : null,
                Moments.text(caller.expiresAt()),
                caller.passwordChangeRequired(),
                ActorView.of(caller.actor()));
    }

    /** Ends the session. */
    @DELETE
    @Path("current")
    @RequiresPermission(Permission.SIGNED_IN)
    @BeforePasswordChange
    @PeopleOnly
    @Answers(value = void.class, status = 204)
    public Response close() {
        authentication.signOut(requests.present().token());
        Response.ResponseBuilder answer = Response.noContent();
        return requests.present().isFromBrowser() ? cookie(answer, BrowserSession.taken(isSecure())) : answer.build();
    }

    private boolean isSecure() {
        return requests.present().isSecure();
    }

    private static Response cookie(Response.ResponseBuilder answer, String cookie) {
        return answer.header(HttpHeaders.SET_COOKIE, cookie).build();
    }
}
