package org.bagui.runtime.rest.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.person.People;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Role;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.core.testkit.FakeMessages;
import org.bagui.core.testkit.FakeTenants;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.runtime.rest.ApiRoot;
import org.bagui.runtime.rest.dispatch.ApiDispatcher;
import org.bagui.runtime.rest.dispatch.CallLanguage;
import org.bagui.runtime.rest.dispatch.OuterGuard;
import org.bagui.runtime.rest.dispatch.PluginResourceInvoker;
import org.bagui.runtime.rest.dispatch.ProblemMapper;
import org.bagui.runtime.rest.dispatch.RequestContextHolder;
import org.bagui.runtime.rest.dispatch.ResponseFactory;
import org.bagui.runtime.rest.dispatch.RestSettings;
import org.bagui.runtime.rest.entry.CaseWriter;
import org.bagui.runtime.rest.entry.EntriesResource;
import org.bagui.runtime.rest.entry.EntryEndpoint;
import org.bagui.runtime.rest.entry.EntryWriter;
import org.bagui.runtime.rest.entry.Origins;
import org.bagui.runtime.rest.entry.RevisionWriter;
import org.bagui.runtime.rest.entry.RollUpResource;
import org.bagui.runtime.rest.entry.StepExchange;
import org.bagui.runtime.rest.idempotency.FirstAnswer;
import org.bagui.runtime.rest.idempotency.IdempotencyStore;
import org.bagui.runtime.rest.intake.IntakeSettings;
import org.bagui.runtime.rest.intake.RequestIntake;
import org.bagui.runtime.rest.json.Json;
import org.bagui.runtime.rest.json.JsonBodies;
import org.bagui.runtime.rest.metrics.Metrics;
import org.bagui.runtime.rest.metrics.MetricsResource;
import org.bagui.runtime.rest.openapi.DocsResource;
import org.bagui.runtime.rest.openapi.OpenApiResource;
import org.bagui.runtime.rest.problem.Problems;
import org.bagui.runtime.rest.resource.HealthResource;
import org.bagui.runtime.rest.resource.SessionsResource;
import org.bagui.runtime.rest.route.ResourceDirectory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The interface over HTTP, put together by hand over fakes. */
public final class Server implements AutoCloseable {
    public final FakeRegisters registers = new FakeRegisters(TestRegister.named("clinic-visit"));
    public final FakeAuthentication authentication = new FakeAuthentication();
    public final FakeTransactions transactions = new FakeTransactions(FirstAnswer.class);
    public final FakeAudit audit = new FakeAudit();
    public final FakeTenants tenants = new FakeTenants();
    public final Json json = new Json();
    public final ResourceDirectory resources = new ResourceDirectory(json);
    public final RequestContextHolder requests = new RequestContextHolder();
    private final org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server();
    private final ServerConnector connector = new ServerConnector(jetty);
    private final HttpClient client = HttpClient.newHttpClient();

    public Server() {
        authentication.add("officer", "450203", false, false, Role.OFFICER);
        authentication.add("reader", "450203", false, false, Role.READER);
        authentication.add("region", "450000", false, false, Role.OFFICER);
        authentication.add("admin", "450000", false, false, Role.ADMINISTRATOR);
        authentication.add("fresh", "450203", false, true, Role.OFFICER);
        authentication.add("program", "450203", true, false, Role.OFFICER);
        Metrics metrics = new Metrics();
        CallLanguage language = new CallLanguage(requests);
        Problems problems = new Problems(json, FakeMessages.own(), registers);
        ResponseFactory answers = new ResponseFactory(json, problems, metrics, requests);
        ApiDispatcher dispatcher = new ApiDispatcher(
                resources,
                registers,
                authentication,
                audit,
                requests,
                answers,
                tenants,
                new PluginResourceInvoker(PluginCalls.NONE, requests, json),
                defaults(RestSettings.class));
        offer("sessions", new SessionsResource(authentication, requests));
        HealthResource health = new HealthResource(transactions, registers, authentication);
        health.follow(new SettledPlugins());
        health.keep(people());
        offer("health", health);
        offer("metrics", new MetricsResource(metrics, registers, PluginCalls.NONE));
        offer(
                "openapi.json",
                new OpenApiResource(
                        resources,
                        registers,
                        language,
                        json,
                        requests,
                        tenants,
                        FakeMessages.own(),
                        BuiltInCodeLists.lists()));
        offer("docs", new DocsResource());
        EntryWriter writer = new EntryWriter(json);
        RevisionWriter revisions = new RevisionWriter(
                writer,
                new Origins(FakeMessages.own(), PluginCalls.NONE),
                usernames -> Map.of("officer", "张三"),
                BuiltInCodeLists.lists(),
                BuiltInPlaces.directory(),
                language);
        CaseWriter cases = new CaseWriter(registers, language);
        offerUnderRegister(
                "entries",
                new EntriesResource(
                        registers,
                        requests,
                        writer,
                        revisions,
                        new EntryEndpoint(
                                registers,
                                json,
                                writer,
                                new IdempotencyStore(transactions),
                                FakeMessages.own(),
                                language,
                                requests,
                                cases),
                        new StepExchange(registers, json, writer, cases, usernames -> Map.of(), language)));
        offerUnderRegister("rollup", new RollUpResource(registers, requests, json, tenants));
        start(
                new ApiRoot(dispatcher),
                List.of(new JsonBodies(json), new ProblemMapper(problems)),
                List.of(new RequestIntake(problems, defaults(IntakeSettings.class)), new OuterGuard(problems)));
    }

    /** People whose keys fit; nothing else of them is asked for. */
    private static People people() {
        return (People) Proxy.newProxyInstance(
                Server.class.getClassLoader(), new Class<?>[] {People.class}, (proxy, method, args) -> method.getName()
                        .equals("isReady"));
    }

    /** Settings as they are where nobody sets any. */
    private static <T> T defaults(Class<T> settings) {
        return settings.cast(Proxy.newProxyInstance(
                Server.class.getClassLoader(),
                new Class<?>[] {settings},
                (proxy, method, args) -> method.getDefaultValue()));
    }

    private void start(ApiRoot root, List<?> providers, List<Filter> filters) {
        Bus bus = new CXFBusFactory().createBus();
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/");
        factory.setResourceClasses(ApiRoot.class);
        factory.setResourceProvider(ApiRoot.class, new SingletonResourceProvider(root));
        factory.setProviders(providers);
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        ServletContextHandler handler = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        handler.addServlet(holder, "/*");
        for (Filter filter : filters) {
            FilterHolder each = new FilterHolder(filter);
            each.setAsyncSupported(true);
            handler.addFilter(each, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        }
        jetty.setHandler(handler);
        ((QueuedThreadPool) jetty.getThreadPool()).setStopTimeout(0);
        jetty.addConnector(connector);
        try {
            jetty.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        factory.create();
    }

    /** Offers a resource as a bundle would. */
    public void offer(String path, RestResource resource) {
        resources.add(resource, Map.of(RestResource.PATH, path, "service.bundleid", 1L));
    }

    /** Offers a resource under every register. */
    public void offerUnderRegister(String path, RestResource resource) {
        resources.add(resource, Map.of(RestResource.REGISTER_PATH, path, "service.bundleid", 1L));
    }

    /** Begins a request to a path below {@code /api/v1}. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base() + "/api/v1" + path));
    }

    /** Begins a request of a caller. */
    public HttpRequest.Builder to(String path, String caller) {
        return to(path).header("Authorization", "Bearer " + caller);
    }

    public String base() {
        return "http://127.0.0.1:" + connector.getLocalPort();
    }

    /** Sends a request. */
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request with a JSON body. */
    public Answer send(HttpRequest.Builder request, String method, String body) {
        return send(request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends bytes as they are and gives the first line of what comes back. */
    public String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
                line.append((char) c);
            }
            return line.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException(response.body(), e);
            }
        }

        /** Status and code of a refusal: {@code 404 not-found}. */
        public String refusal() {
            return status() + " " + json().path("code").asText();
        }
    }

    @Override
    public void close() throws Exception {
        jetty.stop();
    }
}
