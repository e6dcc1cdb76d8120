package org.bagui.runtime.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.PlatformSettings;
import org.bagui.runtime.launcher.client.Passwords;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Runs the edition that {@link Edition} names, for as long as the test class runs. */
final class EditionExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(EditionExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Edition wanted = context.getRequiredTestClass().getAnnotation(Edition.class);
        ScratchFolder scratch = ScratchFolder.create("bagui-edition");
        TestDatabase database = TestDatabase.chosen(context.getRoot().getStore(NAMESPACE));
        Path data = scratch.path().resolve("data");
        Map<String, String> properties = new HashMap<>(database.properties(scratch.path()));
        for (String property : wanted.properties()) {
            String[] parts = property.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        String adminPassword = Passwords.random();
        Path secret = Files.writeString(scratch.path().resolve("admin-password"), adminPassword);
        properties.put("bagui.admin.password.file", secret.toString());
        var edition = Distribution.locate().edition(wanted.value());
        PlatformSettings settings = new PlatformSettings(edition, data, "127.0.0.1", 0, properties);
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        store.put(ScratchFolder.class, scratch);
        store.put(RunningEdition.class, PaxContainer.start(settings, adminPassword));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningEdition.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).get(RunningEdition.class, RunningEdition.class);
    }
}
