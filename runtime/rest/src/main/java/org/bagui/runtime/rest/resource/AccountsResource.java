package org.bagui.runtime.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Accounts;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.core.security.Accounts.AccountView;
import org.bagui.core.security.Accounts.IssuedToken;
import org.bagui.core.security.Accounts.NewAccount;
import org.bagui.core.security.Accounts.PendingSeen;
import org.bagui.core.security.Accounts.PendingView;
import org.bagui.core.security.Accounts.TokenRequest;
import org.bagui.core.security.Accounts.TokenView;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.core.security.Tie;
import org.bagui.runtime.rest.dispatch.ApiDispatcher;
import org.bagui.runtime.rest.dispatch.RequestContextHolder;
import org.bagui.runtime.rest.json.JsonFaults;
import org.bagui.runtime.rest.route.BeforePasswordChange;
import org.bagui.runtime.rest.route.PeopleOnly;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts, their passwords and the tokens of their programs. */
@Component(service = RestResource.class, property = RestResource.PATH + "=accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountsResource implements RestResource {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final Accounts accounts;
    private final RequestContextHolder requests;

    /** These accounts. */
    @Activate
    public AccountsResource(@Reference Accounts accounts, @Reference RequestContextHolder requests) {
        this.accounts = accounts;
        this.requests = requests;
    }

    /** An account as shown, with what its roles permit; the tie is the thing that it acts for. */
    public record Shown(
            String username,
            String displayName,
            String jurisdiction,
            List<String> roles,
            List<String> permissions,
            boolean active,
            boolean passwordChangeRequired,
            String createdAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) String enterprise,
            @JsonInclude(JsonInclude.Include.NON_NULL) Tie tie,
            @JsonInclude(JsonInclude.Include.NON_NULL) Pending pending) {
        static Shown of(AccountView account) {
            return new Shown(
                    account.username(),
                    account.displayName(),
                    account.jurisdiction().text(),
                    account.roles().stream().map(Role::word).sorted().toList(),
                    account.roles().stream()
                            .flatMap(role -> role.permissions().stream())
                            .distinct()
                            .sorted()
                            .toList(),
                    account.active(),
                    account.passwordChangeRequired(),
                    Moments.text(account.createdAt()),
                    account.enterprise(),
                    account.tie(),
                    account.pending() == null ? null : Pending.of(account.pending()));
        }
    }

    /**
     * What an account shall be once a second administrator confirms it.
     *
     * @param active whether it may sign in then
     * @param askedBy administrator who asked for it, and cannot confirm it
     * @param askedAt moment of asking
     */
    public record Pending(List<String> roles, String jurisdiction, boolean active, String askedBy, String askedAt) {
        static Pending of(PendingView pending) {
            return new Pending(
                    pending.roles().stream().map(Role::word).sorted().toList(),
                    pending.jurisdiction().text(),
                    pending.active(),
                    pending.askedBy(),
                    Moments.text(pending.askedAt()));
        }
    }

    /** A page of accounts; {@code next} is the name after which the following page begins. */
    public record Page(List<Shown> items, String next) {}

    /**
     * A change of the own password, as entered; the account's other sessions end with it.
     *
     * @param endOthers whether the tokens of the account's programs end, too; no where absent
     */
    public record PasswordChange(
            @NotNull String currentPassword, @NotNull String newPassword, Boolean endOthers) {}

    /**
     * The last time that somebody else gave the account a first password.
     *
     * @param by the administrator
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LastReset(String by, String at) {}

    /** A first password, told once. */
    public record FirstPassword(String username, String password) {}

    /**
     * A token wanted for a program, as entered.
     *
     * @param name name of the token, unique within the account
     */
    public record TokenEntered(
            @NotNull String name,
            @NotNull String expiresAt,
            @NotEmpty Set<String> permissions) {}

    /**
     * A program's token as shown.
     *
     * @param name name of the token, unique within the account
     */
    public record TokenShown(
            String name, List<String> permissions, String createdAt, String createdBy, String expiresAt) {
        static TokenShown of(TokenView token) {
            return new TokenShown(
                    token.name(),
                    token.permissions().stream().sorted().toList(),
                    Moments.text(token.createdAt()),
                    token.createdBy(),
                    Moments.text(token.expiresAt()));
        }
    }

    /** All tokens of an account's programs. */
    public record Tokens(List<TokenShown> items) {}

    /**
     * A token, told once.
     *
     * @param token the token, told only this once
     * @param name name of the token, unique within the account
     */
    public record Token(String token, String name, String expiresAt, List<String> permissions) {}

    /** Accounts inside the caller's place. */
    @GET
    @RequiresPermission(Permission.ACCOUNTS_MANAGE)
    public Page list(@Min(1) @Max(LARGEST_PAGE) @QueryParam("limit") String limit, @QueryParam("after") String after) {
        int most = Parameters.whole("limit", limit, PAGE, 1, LARGEST_PAGE);
        List<Shown> found = accounts.list(requests.get(), after, most + 1).stream()
                .map(Shown::of)
                .collect(Collectors.toList());
        boolean more = found.size() > most;
        List<Shown> items = more ? found.subList(0, most) : found;
        return new Page(items, more ? items.get(most - 1).username() : null);
    }

    /**
     * Adds an account.
     *
     * @throws Problem 404 {@code not-found}; 409 {@code duplicate-account}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ACCOUNTS_MANAGE)
    @PeopleOnly
    @Answers(value = Shown.class, status = 201)
    public Response create(NewAccount entered) {
        Shown made = Shown.of(accounts.create(requests.get(), entered));
        return Response.status(Response.Status.CREATED)
                .header("Location", ApiDispatcher.BASE + "/accounts/" + made.username())
                .entity(made)
                .build();
    }

    /**
     * Changes an account.
     *
     * @throws Problem 409 {@code state-conflict}; 422 {@code invalid-entry}
     */
    @PATCH
    @Path("{username}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RequiresPermission(Permission.ACCOUNTS_MANAGE)
    @PeopleOnly
    public Shown change(@PathParam("username") String username, AccountChange entered) {
        return Shown.of(accounts.change(requests.get(), username, entered));
    }

    /**
     * Confirms, as a second administrator, what the body tells and what waits for an account.
     *
     * @throws Problem 403 {@code second-person-needed}, {@code reset-lately}; 409 {@code state-conflict}
     */
    @POST
    @Path("{username}/pending/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ACCOUNTS_MANAGE)
    @PeopleOnly
    public Shown confirm(@PathParam("username") String username, PendingSeen seen) {
        return Shown.of(accounts.confirm(requests.get(), username, seen));
    }

    /**
     * Takes back what waits for a second administrator.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @DELETE
    @Path("{username}/pending")
    @RequiresPermission(Permission.ACCOUNTS_MANAGE)
    @PeopleOnly
    public Shown refuse(@PathParam("username") String username) {
        return Shown.of(accounts.refuse(requests.get(), username));
    }

    /** Changes the caller's own password. */
    @POST
    @Path("{username}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.SIGNED_IN)
    @BeforePasswordChange
    @PeopleOnly
    public void changePassword(@PathParam("username") String username, PasswordChange entered) {
        if (!requests.get().username().equals(username)) {
            throw Problem.of(403, "not-permitted", "password");
        }
        accounts.changePassword(
                requests.get(),
                requests.present().token(),
                entered.currentPassword(),
                entered.newPassword(),
                Boolean.TRUE.equals(entered.endOthers()));
    }

    /** Gives an account a new first password. */
    @POST
    @Path("{username}/reset")
    @RequiresPermission(Permission.ACCOUNTS_MANAGE)
    @PeopleOnly
    public FirstPassword reset(@PathParam("username") String username) {
        return new FirstPassword(username, accounts.reset(requests.get(), username));
    }

    /** When somebody last gave the account another first password, for its owner and its administrators; empty where nobody did. */
    @GET
    @Path("{username}/reset")
    @RequiresPermission(Permission.SIGNED_IN)
    @BeforePasswordChange
    @PeopleOnly
    public LastReset lastReset(@PathParam("username") String username) {
        return accounts.lastReset(requests.get(), username)
                .map(reset -> new LastReset(reset.by(), Moments.text(reset.at())))
                .orElseGet(() -> new LastReset(null, null));
    }

    /** Tokens of the account's programs, without the tokens themselves. */
    @GET
    @Path("{username}/tokens")
    @RequiresPermission(Permission.SIGNED_IN)
    @PeopleOnly
    public Tokens tokens(@PathParam("username") String username) {
        return new Tokens(accounts.tokens(requests.get(), username).stream()
                .map(TokenShown::of)
                .toList());
    }

    /**
     * Issues a token for a program of the caller's own.
     *
     * @throws Problem 403 {@code token-of-another}; 409 {@code duplicate-token}
     */
    @POST
    @Path("{username}/tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.SIGNED_IN)
    @PeopleOnly
    @Answers(value = Token.class, status = 201)
    public Response issueToken(@PathParam("username") String username, TokenEntered entered) {
        Instant end = entered.expiresAt() == null
                ? null
                : Moments.parse(entered.expiresAt())
                        .orElseThrow(() -> Problem.invalid(List.of(JsonFaults.fault("expiresAt", "not-a-date"))));
        TokenRequest request = new TokenRequest(entered.name(), end, entered.permissions());
        IssuedToken issued = accounts.issueToken(requests.get(), username, request);
        Token token = new Token(
                issued.token(),
                issued.name(),
                Moments.text(issued.expiresAt()),
                issued.permissions().stream().sorted().toList());
        return Response.status(Response.Status.CREATED).entity(token).build();
    }

    /** Revokes a program's token. */
    @DELETE
    @Path("{username}/tokens/{name}")
    @RequiresPermission(Permission.SIGNED_IN)
    @PeopleOnly
    public void revokeToken(@PathParam("username") String username, @PathParam("name") String name) {
        accounts.revokeToken(requests.get(), username, name);
    }
}
