package org.bagui.runtime.itest.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.PlatformProcess;
import org.bagui.runtime.testkit.TestDatabase;

/** The region's platform in a process that is killed and started again on the same data. */
public final class CrashedPlatform implements AutoCloseable {
    private static final String OFFICER = "crash-officer";
    private static final String REGION = "450000";

    private final Path data;
    private final Tables tables;
    private final Map<String, String> environment;
    private final String password = RandomPasswords.random();
    private PlatformProcess process;
    private RestClient officer;

    /** Starts one. */
    public CrashedPlatform(Path folder, TestDatabase database) throws IOException, SQLException, InterruptedException {
        data = folder.resolve("data");
        Map<String, String> properties = new HashMap<>(database.properties(folder));
        tables = new Tables(data, properties);
        String admin = RandomPasswords.random();
        properties.put(
                "bagui.admin.password.file",
                Files.writeString(folder.resolve("admin-password"), admin).toString());
        environment = TestDatabase.environment(properties);
        process = PlatformProcess.start("region", data, environment);
        officer = new RestClient(process.baseUri())
                .signIn("admin", admin)
                .account(OFFICER, REGION, List.of("officer", "reviewer"), password);
    }

    /** A client of the region's officer, signed in at the process that runs now. */
    public RestClient officer() {
        return officer;
    }

    /** What the database holds while no process runs. */
    public Tables tables() {
        return tables;
    }

    /** Kills it and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    /** Starts again; fails when the platform does not get ready by itself. */
    public void startAgain() throws IOException, InterruptedException {
        process = PlatformProcess.start("region", data, environment);
        officer = new RestClient(process.baseUri()).signIn(OFFICER, password);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
