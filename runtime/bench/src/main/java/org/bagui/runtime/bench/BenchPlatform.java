package org.bagui.runtime.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.PlatformProcess;

/** The region edition in a process of its own, on a fresh database, with the reference among its bundles. */
final class BenchPlatform implements AutoCloseable {
    private final Path folder;
    private final PlatformProcess process;
    private final RestClient administrator;
    private final Reference reference;
    private final Map<String, RestClient> officers = new HashMap<>();

    private BenchPlatform(Path folder, PlatformProcess process, String password) {
        this.folder = folder;
        this.process = process;
        this.administrator = new RestClient(process.baseUri()).signIn("admin", password);
        this.reference = new Reference(process.baseUri());
    }

    /** Starts the platform; further options of the Java machine may be given. */
    static BenchPlatform start(BenchDatabase database, String... javaOptions)
            throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("bagui-bench");
        Map<String, String> environment = new HashMap<>(database.environment(folder));
        String password = RandomPasswords.random();
        environment.put(
                "BAGUI_ADMIN_PASSWORD_FILE",
                Files.writeString(folder.resolve("password"), password).toString());
        // The caller's own options stay, so that a measurement can be watched with a flight recorder.
        String given = System.getenv().getOrDefault("BAGUI_JAVA_OPTS", "");
        Path home = BenchDistribution.into(folder.resolve("home"));
        environment.put("BAGUI_JAVA_OPTS", String.join(" ", javaOptions) + " " + given + " -Dbagui.home=" + home);
        Path data = folder.resolve("data");
        PlatformProcess process = PlatformProcess.start(BenchDistribution.EDITION, data, environment);
        BenchPlatform platform = new BenchPlatform(folder, process, password);
        platform.reference.awaitThere();
        return platform;
    }

    URI baseUri() {
        return process.baseUri();
    }

    PlatformProcess process() {
        return process;
    }

    RestClient administrator() {
        return administrator;
    }

    /** The officer of a place, signed in. */
    RestClient officer(String jurisdiction) {
        return officers.computeIfAbsent(
                jurisdiction,
                place ->
                        administrator.account("officer-" + place, place, List.of("officer"), RandomPasswords.random()));
    }

    Reference reference() {
        return reference;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.close();
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
