package org.bagui.runtime.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.PlatformSettings;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Runs the edition that {@link Edition} names, for as long as the test class runs. */
final class EditionExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    /** Whether each class ends with the comparison of what the platform answered with its OpenAPI document. */
    private static final boolean COMPARES = Boolean.getBoolean("bagui.test.documented");

    /** What was told already: a platform that classes share goes on counting, and only the first class shall fail. */
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private static final Namespace NAMESPACE = Namespace.create(EditionExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Edition wanted = context.getRequiredTestClass().getAnnotation(Edition.class);
        ExtensionContext.Store whole = wholeRun(context);
        TestDatabase database = TestDatabase.chosen(whole);
        Started started = wanted.shared()
                ? whole.getOrComputeIfAbsent("shared " + wanted.value(), key -> start(wanted, database), Started.class)
                : start(wanted, database);
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        if (!wanted.shared()) {
            store.put(Started.class, started);
        }
        // Not the platform itself: what lies in this store and can be closed is closed after the class.
        Supplier<RunningEdition> running = started::platform;
        store.put(RunningEdition.class, running);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (COMPARES) {
            RunningEdition platform = platform(context);
            Set<String> undocumented = new DocumentedAnswersCheck(platform.administrator()).undocumented();
            undocumented.removeIf(one -> !TOLD.add(one));
            if (!undocumented.isEmpty()) {
                throw new AssertionError("The OpenAPI document does not tell of what the platform answered:\n"
                        + String.join("\n", undocumented));
            }
        }
    }

    /** What lasts as long as this process tests: a build that tests in two processes asks for class by class. */
    static ExtensionContext.Store wholeRun(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    }

    /** A platform in a folder of its own; both go when it is closed. */
    private record Started(ScratchFolder scratch, PaxContainer platform) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            try (scratch) {
                platform.close();
            }
        }
    }

    private static Started start(Edition wanted, TestDatabase database) {
        try {
            ScratchFolder scratch = ScratchFolder.create("bagui-edition");
            return new Started(scratch, start(wanted, database, scratch.path()));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PaxContainer start(Edition wanted, TestDatabase database, Path scratch)
            throws IOException, SQLException {
        Map<String, String> properties = new HashMap<>(database.properties(scratch));
        // Tests make accounts by the hundred, and nobody shall guess their passwords.
        properties.put("bagui.password.memory", "64");
        properties.put("bagui.password.passes", "1");
        // What a test puts into the folder of plugins is its own, and has no signature unless the test asks for one.
        properties.put("bagui.plugins.unsigned", "true");
        for (String property : wanted.properties()) {
            String[] parts = property.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        String adminPassword = RandomPasswords.random();
        Path secret = Files.writeString(scratch.resolve("admin-password"), adminPassword);
        properties.put("bagui.admin.password.file", secret.toString());
        Distribution distribution = Distribution.locate();
        var edition = distribution.edition(wanted.value().isEmpty() ? distribution.defaultEdition() : wanted.value());
        PlatformSettings settings = new PlatformSettings(edition, scratch.resolve("data"), "127.0.0.1", 0, properties);
        List<String> plugins = new ArrayList<>();
        for (String plugin : wanted.plugins()) {
            plugins.add(new LocalPluginJar(Path.of(plugin)).into(settings.data().resolve("plugins")));
        }
        PaxContainer platform = PaxContainer.start(settings, adminPassword);
        try {
            plugins.forEach(name -> LocalPluginJar.await(name, platform.administrator()));
        } catch (IllegalStateException notStarted) {
            platform.close();
            throw notStarted;
        }
        return platform;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningEdition.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return platform(context);
    }

    private static RunningEdition platform(ExtensionContext context) {
        return (RunningEdition) context.getStore(NAMESPACE)
                .get(RunningEdition.class, Supplier.class)
                .get();
    }
}
