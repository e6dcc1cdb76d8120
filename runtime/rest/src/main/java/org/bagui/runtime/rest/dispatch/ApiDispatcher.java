package org.bagui.runtime.rest.dispatch;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.Authentication;
import org.bagui.core.security.Permission;
import org.bagui.core.tenant.Tenants;
import org.bagui.runtime.rest.route.Matching;
import org.bagui.runtime.rest.route.MethodRule;
import org.bagui.runtime.rest.route.RequestPath;
import org.bagui.runtime.rest.route.ResourceDirectory;
import org.bagui.runtime.rest.route.Target;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Takes every request to the resource it is for, in the order of refusal of the contract: not signed in, unknown register
 * or path, not permitted, place outside the scope, then content types, parameters and body.
 */
@Component(service = ApiDispatcher.class, configurationPid = RestSettings.PID)
@Designate(ocd = RestSettings.class)
public final class ApiDispatcher {
    /** Path below which everything lies. */
    public static final String BASE = "/api/v1";

    private final ResourceDirectory resources;
    private final RegisterService registers;
    private final RequestContextHolder requests;
    private final ResponseFactory answers;
    private final PluginResourceInvoker plugins;
    private final AccessFilter filter;
    private final ModuleFilter modules;
    private final Bodies bodies;
    private final TrustedProxies proxies;

    /** The front of these resources. */
    @Activate
    public ApiDispatcher(
            @Reference ResourceDirectory resources,
            @Reference RegisterService registers,
            @Reference Authentication authentication,
            @Reference AuditLog audit,
            @Reference RequestContextHolder requests,
            @Reference ResponseFactory answers,
            @Reference Tenants tenants,
            @Reference PluginResourceInvoker plugins,
            RestSettings settings) {
        this.plugins = plugins;
        this.resources = resources;
        this.registers = registers;
        this.requests = requests;
        this.answers = answers;
        this.filter = new AccessFilter(authentication, audit);
        this.modules = new ModuleFilter(tenants);
        this.bodies = new Bodies(settings);
        this.proxies = new TrustedProxies(settings.trusted_proxies());
    }

    /** Answers the request that this thread has taken up. */
    public Response answer() {
        Call call = Call.of(JAXRSUtils.getCurrentMessage(), proxies);
        requests.enter(call);
        try {
            Response response = answers.sent(call, () -> respond(call));
            // CXF itself would copy what is unread of the body into a file first.
            call.message().removeContent(DelegatingInputStream.class);
            return response;
        } finally {
            requests.leave();
        }
    }

    private Object respond(Call call) throws Exception {
        RequestPath path = new RequestPath(call.path().substring(BASE.length()));
        filter.identify(call);
        Target target = resources.find(path);
        if (target == null || !call.visit(target.resource().visitors())) {
            filter.requireCaller(call);
            throw Problem.notFound();
        }
        RegisterDefinition register = register(target);
        try {
            return inside(call, target, register);
        } catch (Exception | LinkageError thrown) {
            if (thrown instanceof Problem problem && problem.isOutOfScope()) {
                filter.outOfScope(call);
            }
            if (!isRefusal(thrown) && hasLeft(target, register)) {
                throw Problem.causedBy(thrown, 404, "not-found");
            }
            throw thrown;
        }
    }

    private Object inside(Call call, Target target, RegisterDefinition register) throws Exception {
        Matching matching =
                new Matching(target, call.method(), call.message().getExchange().getBus());
        MethodRule rule = matching.isKnownVerb() ? rule(target, matching.first()) : null;
        if (rule == null || !rule.permission().equals(Permission.ANONYMOUS)) {
            filter.requireCaller(call);
        }
        if (!matching.isKnownPath()) {
            throw Problem.notFound();
        }
        if (target.register() != null && register == null) {
            throw Problem.of(404, "unknown-register", target.register());
        }
        call.about(target.register());
        modules.require(call, target, matching, rule, register);
        if (rule == null) {
            call.allow(matching.verbs());
            if (call.method().equals("OPTIONS")) {
                return null;
            }
            throw Problem.of(405, "method-not-allowed", call.method());
        }
        String template = matching.first().getURITemplate().getValue();
        call.matched(target.resource().prefix() + (template.equals("/") ? "" : template));
        filter.requirePermission(call, rule);
        QueryParameters query = new QueryParameters(call.query());
        String place = rule.parameters().containsKey(MethodRule.PLACE) ? query.value(MethodRule.PLACE) : null;
        if (place != null) {
            filter.requirePlace(call, place);
        }
        MediaType content = bodies.type(call);
        OperationResourceInfo method = matching.choose(content, Bodies.accepted(call.message()));
        MethodRule chosen = rule(target, method);
        filter.requirePermission(call, chosen);
        call.produce(Bodies.agreed(method.getProduceTypes(), Bodies.accepted(call.message())));
        query.require(chosen.parameters());
        bodies.bound(call, content);
        if (content == null && chosen.bodyMayBeEmpty()) {
            call.message().put(Message.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        return called(call, target, method, matching);
    }

    private static MethodRule rule(Target target, OperationResourceInfo method) {
        return target.resource().rules().get(method.getMethodToInvoke());
    }

    private Object called(Call call, Target target, OperationResourceInfo method, Matching matching) throws Exception {
        Message message = call.message();
        message.put(URITemplate.TEMPLATE_PARAMETERS, matching.values());
        List<Object> parameters;
        try {
            parameters = JAXRSUtils.processParameters(method, matching.values(), message);
        } catch (NotFoundException unconvertible) {
            // JAX-RS answers 404 for a parameter of the wrong type; the contract says 400.
            throw Problem.causedBy(unconvertible, 400, "malformed-query");
        }
        Object resource = target.resource().instance();
        Callable<Object> work = () -> invoked(resource, method, parameters);
        return plugins.answer(call, resource, work);
    }

    private static Object invoked(Object resource, OperationResourceInfo method, List<Object> parameters)
            throws Exception {
        try {
            return method.getMethodToInvoke().invoke(resource, parameters.toArray());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception exception) {
                throw exception;
            }
            if (thrown.getCause() instanceof LinkageError error) {
                throw error;
            }
            throw thrown;
        }
    }

    private RegisterDefinition register(Target target) {
        return target.register() == null
                ? null
                : registers.definition(target.register()).orElse(null);
    }

    /** Whether the caller is told of something wrong with the request. */
    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof Problem problem && problem.status() < 500
                || thrown instanceof WebApplicationException web
                        && web.getResponse().getStatus() < 500;
    }

    /** Whether the resource or its register has gone while the request was inside. */
    private boolean hasLeft(Target target, RegisterDefinition register) {
        return target.resource().visitors().isClosed() || register != null && register(target) != register;
    }
}
