package org.bagui.runtime.rest.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagui.core.rest.RestResource;
import org.bagui.runtime.rest.testing.Server;
import org.bagui.runtime.rest.testing.Server.Answer;
import org.bagui.runtime.rest.testing.TestRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PluginsComeAndGoTest {
    private final Server server = new Server();

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aResourceAnswersWhileItIsThere() {
        PluginResources.Slow slow = new PluginResources.Slow();
        slow.go.countDown();
        assertEquals(401, server.send(server.to("/slow/a")).status());
        server.offer("slow", slow);
        assertEquals("a b7a b", server.send(server.to("/slow/a%20b?n=7")).text());
        server.resources.remove(slow);
        assertEquals(
                "404 not-found", server.send(server.to("/slow/a", "officer")).refusal());
    }

    @Test
    void aParameterOfTheWrongTypeIsTheCallersMistake() {
        PluginResources.Slow slow = new PluginResources.Slow();
        slow.go.countDown();
        server.offer("slow", slow);
        assertEquals(
                "400 malformed-query", server.send(server.to("/slow/a?n=x")).refusal());
        assertEquals(
                "400 unknown-parameter", server.send(server.to("/slow/a?m=1")).refusal());
    }

    @Test
    void oneThatLeavesLetsItsRequestFinish() throws Exception {
        PluginResources.Slow slow = new PluginResources.Slow();
        server.offer("slow", slow);
        CompletableFuture<Answer> request = CompletableFuture.supplyAsync(() -> server.send(server.to("/slow/a")));
        slow.inside.await();
        CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> server.resources.remove(slow));
        awaitUnlisted(slow);
        assertEquals(
                "404 not-found", server.send(server.to("/slow/a", "officer")).refusal());
        assertFalse(leaving.isDone());
        slow.go.countDown();
        assertEquals(200, request.get().status());
        leaving.get();
    }

    @Test
    void whatBreaksBecauseItsPluginLeftIsNotThere() throws Exception {
        PluginResources.Slow slow = new PluginResources.Slow();
        slow.then = new IllegalStateException("the bundle is gone");
        server.offer("slow", slow);
        CompletableFuture<Answer> request =
                CompletableFuture.supplyAsync(() -> server.send(server.to("/slow/a", "officer")));
        slow.inside.await();
        CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> server.resources.remove(slow));
        awaitUnlisted(slow);
        slow.go.countDown();
        assertEquals("404 not-found", request.get().refusal());
        leaving.get();
    }

    private void awaitUnlisted(RestResource resource) {
        while (server.resources.all().stream().anyMatch(one -> one.instance() == resource)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void entriesOfARegisterThatLeftAreNotThere() {
        server.registers.beforeWrite = () -> {
            server.registers.published.clear();
            throw new IllegalStateException("the unit was rebuilt");
        };
        Answer answer =
                server.send(server.to("/registers/clinic-visit/entries", "officer"), "POST", "{\"doctor\":\"a\"}");
        assertEquals("404 not-found", answer.refusal());
        assertEquals(
                "404 unknown-register",
                server.send(server.to("/registers/clinic-visit/entries", "officer"))
                        .refusal());
    }

    @Test
    void whatBreaksOtherwiseShowsNothingOfItsInside() {
        server.offer("failing", new PluginResources.Failing());
        for (String way : new String[] {"error", "json", "stream"}) {
            Answer answer = server.send(server.to("/failing/" + way, "officer"));
            assertEquals("500 internal-error", answer.refusal(), way);
            assertFalse(answer.text().contains("secret"), answer.text());
            assertNotNull(answer.json().get("traceId"));
        }
    }

    @Test
    void aResourceWithAnUndeclaredMethodIsNotServedAtAll() {
        server.offer("undeclared", new PluginResources.Undeclared());
        server.offer("locating", new PluginResources.Locating());
        assertEquals(
                "404 not-found",
                server.send(server.to("/undeclared", "officer")).refusal());
        assertEquals(
                "404 not-found",
                server.send(server.to("/locating/more", "officer")).refusal());
        assertEquals(
                2,
                server.resources.all().stream()
                        .filter(one -> !one.faults().isEmpty())
                        .count());
    }

    @Test
    void severalResourcesShareAFirstSegmentAndTheLongerPathAnswers() {
        server.offer("ledger", new PluginResources.Failing());
        server.offer("ledger/months", new PluginResources.Open());
        assertEquals(
                "open",
                server.send(server.to("/ledger/months/march", "officer")).text());
        assertEquals(
                "500 internal-error",
                server.send(server.to("/ledger/error", "officer")).refusal());
        assertEquals(
                "404 not-found",
                server.send(server.to("/ledger/weeks", "officer")).refusal());
    }

    @Test
    void aPluginCannotTakeAPathBelowOneOfThePlatform() {
        server.offer("ledger", new PluginResources.Failing());
        server.resources.add(
                new PluginResources.Open(),
                java.util.Map.of(RestResource.PATH, "ledger/error", "service.bundleid", 99L));
        assertEquals(
                "500 internal-error",
                server.send(server.to("/ledger/error", "officer")).refusal());
    }

    @Test
    void aPluginCannotTakeAPathOfThePlatform() {
        PluginResources.Slow slow = new PluginResources.Slow();
        server.resources.add(slow, java.util.Map.of(RestResource.PATH, "health", "service.bundleid", 99L));
        assertEquals(200, server.send(server.to("/health/live")).status());
    }

    @Test
    void requestsToThePlatformNeverFailWhilePluginsComeAndGo() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger sent = new AtomicInteger();
        CompletableFuture<?> load = CompletableFuture.runAsync(() -> {
            while (!stop.get() || sent.get() < 100) {
                sent.incrementAndGet();
                if (server.send(server.to("/registers/clinic-visit/entries", "officer"))
                                .status()
                        != 200) {
                    failed.incrementAndGet();
                }
            }
        });
        for (int i = 0; i < 100; i++) {
            PluginResources.Slow slow = new PluginResources.Slow();
            slow.go.countDown();
            server.offer("slow", slow);
            assertEquals(200, server.send(server.to("/slow/a")).status());
            server.resources.remove(slow);
            assertEquals(404, server.send(server.to("/slow/a", "officer")).status());
        }
        stop.set(true);
        load.get();
        assertEquals(0, failed.get(), sent + " sent");
    }

    @Test
    void theDocumentFollowsWhatIsThere() {
        assertNull(document("/taking"));
        PluginResources.Taking taking = new PluginResources.Taking();
        server.offer("taking", taking);
        assertNotNull(document("/taking"));
        server.registers.published.put("second", TestRegister.named("second"));
        assertNotNull(document("/registers/second/entries"));
        server.resources.remove(taking);
        server.registers.published.remove("second");
        assertNull(document("/taking"));
        assertNull(document("/registers/second/entries"));
    }

    private Object document(String path) {
        return server.send(server.to("/openapi.json", "officer"))
                .json()
                .path("paths")
                .get(path);
    }

    @Test
    void nothingHoldsTheClassesOfAPluginThatLeft() throws Exception {
        WeakReference<ClassLoader> loader = visited();
        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            server.send(server.to("/health/live"));
        }
        assertNull(loader.get(), "the plugin's class loader is still held");
    }

    /** Loads a plugin's classes anew, serves a request with them and lets the plugin go. */
    private WeakReference<ClassLoader> visited() throws Exception {
        ClassLoader plugin = new PluginLoader();
        RestResource resource = (RestResource) plugin.loadClass(PluginResources.Taking.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        assertTrue(resource.getClass() != PluginResources.Taking.class);
        server.offer("taking", resource);
        Answer answer = server.send(server.to("/taking"), "POST", "{\"word\":\"a\",\"number\":1}");
        assertEquals("{\"word\":\"a!\",\"number\":2}", answer.text());
        assertEquals(
                "422 invalid-entry",
                server.send(server.to("/taking"), "POST", "{\"word\":1}").refusal());
        assertNotNull(document("/taking"));
        server.resources.remove(resource);
        return new WeakReference<>(plugin);
    }

    /** Loads the test plugins by itself, and everything else from the platform. */
    private static final class PluginLoader extends ClassLoader {
        PluginLoader() {
            super(PluginsComeAndGoTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PluginResources.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            String file = name.replace('.', '/') + ".class";
            try (InputStream in = getParent().getResourceAsStream(file)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
