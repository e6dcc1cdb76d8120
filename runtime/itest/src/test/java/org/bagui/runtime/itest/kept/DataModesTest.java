package org.bagui.runtime.itest.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.DatabaseExtension;
import org.bagui.runtime.testkit.PlatformProcess;
import org.bagui.runtime.testkit.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** After a played session everything in the data folder is its owner's alone, however the platform was started. */
@Tag("both-databases")
@ExtendWith(DatabaseExtension.class)
class DataModesTest {
    private static final String PLACE = "450923";

    @TempDir
    private Path folder;

    /** The script sets the mask; an older version had left the folder open. */
    @Test
    void aFolderOfAnOlderVersionIsTightened(TestDatabase database) throws Exception {
        Path data = open(Files.createDirectories(folder.resolve("data")), "rwxr-xr-x");
        Path imports = open(Files.createDirectory(data.resolve("imports")), "rwxr-xr-x");
        open(Files.writeString(imports.resolve("upload-1.rows"), "示例"), "rw-r--r--");
        plays(database, Map.of());
        assertEquals(List.of(), OpenFiles.in(data).found());
    }

    /** Java started by hand, without the script's mask. */
    @Test
    void whatJavaWritesUnderAnyMaskIsItsOwnersAlone(TestDatabase database) throws Exception {
        Path real = Path.of(System.getProperty("java.home"), "bin", "java");
        java("umask 022\nexec '" + real + "' \"$@\"\n");
        plays(database, Map.of("JAVA_HOME", folder.toString()));
        assertEquals(List.of(), OpenFiles.in(folder.resolve("data")).found());
    }

    /** Reports, imports and exports; returns when the platform has stopped. */
    private void plays(TestDatabase database, Map<String, String> environment) throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> properties = new HashMap<>(database.properties(folder));
        String admin = RandomPasswords.random();
        properties.put(
                "bagui.admin.password.file",
                Files.writeString(folder.resolve("admin-password"), admin).toString());
        Map<String, String> all = new HashMap<>(TestDatabase.environment(properties));
        all.putAll(environment);
        try (PlatformProcess platform = PlatformProcess.start("region", data, all)) {
            OfficerClient officer = new OfficerClient(
                    PLACE,
                    new RestClient(platform.baseUri())
                            .signIn("admin", admin)
                            .account("modes-officer", PLACE, List.of("officer"), RandomPasswords.random()));
            officer.imports(Sheet.of(Report.profile(PLACE, 1), Report.profile(PLACE, 2)), "atomic");
            officer.imports(Sheet.of(Report.profile(PLACE, 3).with("employeesTotal", "约百人")), "preview");
            for (String format : List.of("xls", "xlsx", "csv")) {
                String file = "registers/enterprise-profile/export?jurisdiction=" + PLACE + "&format=" + format;
                assertEquals(200, officer.client().get(file).status());
            }
            Waiting.until(() -> OpenFiles.in(data).found(), List::isEmpty);
            assertTrue(OpenFiles.in(data).seen() > 20, "so much was looked at");
        }
    }

    @Test
    void theScriptLetsNobodyElseIn() throws IOException, InterruptedException {
        java("umask\n");
        assertEquals("0077", mask("run"));
        assertEquals("0077", mask("plugin", "install", "some.jar"));
        assertEquals("0022", mask("edition", "package"));
        assertEquals("0022", mask("plugin", "new", "some"));
    }

    private String mask(String... words) throws IOException, InterruptedException {
        String script = Distribution.locate().home().resolve("bin/bagui").toString();
        List<String> command = new ArrayList<>(List.of("bash", "-c", "umask 022; exec \"$@\"", "bash", script));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", folder.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor());
        return said.strip();
    }

    private void java(String script) throws IOException {
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        open(Files.writeString(java, "#!/bin/sh\n" + script), "rwxr-xr-x");
    }

    private static Path open(Path path, String mode) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
