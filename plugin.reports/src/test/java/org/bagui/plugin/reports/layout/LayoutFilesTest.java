package org.bagui.plugin.reports.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bagui.plugin.reports.fake.TestRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Where the layout of a register comes from. */
class LayoutFilesTest {
    private static final String NAME = "labour-demand.layout.json";

    @TempDir
    Path bundleFolder;

    @TempDir
    Path own;

    /** A framework with one bundle, {@code test}, whose files lie in a folder. */
    private BundleContext framework() {
        Bundle bundle = (Bundle) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSymbolicName" -> "test";
                    case "getEntry" -> entry((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getBundles")) {
                        return new Bundle[] {bundle};
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private URL entry(String path) {
        Path file = bundleFolder.resolve(path);
        try {
            return Files.exists(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Path file, String title, String field) throws IOException {
        Files.createDirectories(file.getParent());
        String text = "{'zh': '" + title + "', 'en': '" + title + "'}";
        String json = "{'title': " + text + ", 'line': " + text + ", 'columns': [{'field': '" + field
                + "'}], 'totals': " + text + ", 'signature': " + text + "}";
        Files.writeString(file, json.replace('\'', '"'));
    }

    private Optional<OfficialLayout> layout() {
        return new LayoutFiles(framework(), own).of(TestRegister.labourDemand());
    }

    @Test
    void theOperatorsFileGoesBeforeTheBundles() throws IOException {
        assertEquals(Optional.empty(), layout());
        put(bundleFolder.resolve("OSGI-INF/registers/" + NAME), "自带", "uscc");
        OfficialLayout given = layout().orElseThrow();
        assertEquals("自带", given.title().zh());
        assertEquals("uscc", given.columns().get(0).field());
        put(own.resolve(NAME), "本市", "postTitle");
        assertEquals("本市", layout().orElseThrow().title().zh());
    }

    @Test
    void aWrongFileIsNamed() throws IOException {
        put(own.resolve(NAME), "本市", "nothing");
        IllegalStateException wrong = assertThrows(IllegalStateException.class, this::layout);
        assertTrue(wrong.getMessage().contains(NAME) && wrong.getMessage().contains("nothing"), wrong.getMessage());
        Files.writeString(own.resolve(NAME), "{\"colums\": []}");
        assertTrue(assertThrows(IllegalStateException.class, this::layout)
                .getMessage()
                .contains(NAME));
    }
}
