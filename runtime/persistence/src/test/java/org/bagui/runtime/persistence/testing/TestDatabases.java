package org.bagui.runtime.persistence.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;
import org.bagui.runtime.persistence.datasource.DatabaseKind;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Gives tests fresh databases; one server and one folder serve the whole run and go with it. */
public final class TestDatabases implements TestTemplateInvocationContextProvider {
    private static final Namespace SPACE = Namespace.create(TestDatabases.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Arrays.stream(DatabaseKind.values()).map(Invocation::new);
    }

    private static DatabaseConfig fresh(DatabaseKind kind, ExtensionContext.Store store) {
        return switch (kind) {
            case H2 ->
                DatabaseConfig.h2(store.getOrComputeIfAbsent("folder", key -> new TestFolder(), TestFolder.class)
                        .fresh());
            case POSTGRESQL ->
                store.getOrComputeIfAbsent("server", key -> PostgresServer.start(), PostgresServer.class)
                        .fresh();
        };
    }

    /** One run of a test. */
    private record Invocation(DatabaseKind kind) implements TestTemplateInvocationContext, ParameterResolver {
        @Override
        public String getDisplayName(int index) {
            return kind.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DatabaseConfig.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return fresh(kind, context.getRoot().getStore(SPACE));
        }
    }

    /** A folder of folders. */
    private static final class TestFolder implements AutoCloseable {
        private final Path root;

        TestFolder() {
            try {
                root = Files.createTempDirectory("bagui-persistence");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path fresh() {
            try {
                return Files.createTempDirectory(root, "h2");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
