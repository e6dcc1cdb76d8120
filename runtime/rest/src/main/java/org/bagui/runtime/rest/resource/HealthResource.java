package org.bagui.runtime.rest.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.person.People;
import org.bagui.core.plugin.LocalPlugins;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Authentication;
import org.bagui.core.security.Permission;
import org.bagui.runtime.rest.idempotency.FirstAnswer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the platform lives, and whether it can serve. */
@Component(service = RestResource.class, property = RestResource.PATH + "=health")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.ANONYMOUS)
public final class HealthResource implements RestResource {
    private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);

    private final Transactions transactions;
    private final RegisterService registers;
    private final Authentication authentication;
    private volatile LocalPlugins plugins;
    private volatile People people;

    /** Health of these services. */
    @Activate
    public HealthResource(
            @Reference Transactions transactions,
            @Reference RegisterService registers,
            @Reference Authentication authentication) {
        this.transactions = transactions;
        this.registers = registers;
        this.authentication = authentication;
    }

    /** The platform is ready when the folder of plugins has been looked through. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            unbind = "unfollow")
    public void follow(LocalPlugins local) {
        plugins = local;
    }

    /** The folder is not looked at any longer. */
    public void unfollow(LocalPlugins local) {
        if (plugins == local) {
            plugins = null;
        }
    }

    /** The platform is ready when the keys of people fit. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            unbind = "leave")
    public void keep(People kept) {
        people = kept;
    }

    /** Nobody keeps people any longer. */
    public void leave(People kept) {
        if (people == kept) {
            people = null;
        }
    }

    /**
     * What was found; each check is {@code up} or {@code down}.
     *
     * @param status {@code up} or {@code down}
     * @param checks each check with {@code up} or {@code down}
     */
    public record Health(String status, Map<String, String> checks) {}

    /** 200 as long as the platform answers at all. */
    @GET
    @Path("live")
    public Health live() {
        return new Health("up", Map.of());
    }

    /**
     * 200 when the database answers, registers are published, accounts can sign in, the keys of people fit and local
     * plugins were started; else 503.
     */
    @GET
    @Path("ready")
    @Answers(
            value = Health.class,
            status = {200, 503})
    public Response ready() {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        checks.put("database", databaseAnswers());
        checks.put("registers", !registers.definitions().isEmpty());
        checks.put("accounts", authentication.isReady());
        People kept = people;
        checks.put("people", kept != null && kept.isReady());
        LocalPlugins local = plugins;
        checks.put("plugins", local != null && local.isSettled());
        boolean up = !checks.containsValue(false);
        Map<String, String> words = new LinkedHashMap<>();
        checks.forEach((name, good) -> words.put(name, word(good)));
        Response.ResponseBuilder answer =
                up ? Response.ok() : Response.status(503).header("Retry-After", "1");
        return answer.entity(new Health(word(up), words)).build();
    }

    private boolean databaseAnswers() {
        try {
            // Belongs to no place: only whether a query goes through is of interest.
            transactions.read(Scope.everywhere(), session -> session.find(FirstAnswer.class, "-"));
            return true;
        } catch (RuntimeException down) {
            LOG.debug("The database does not answer", down);
            return false;
        }
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
