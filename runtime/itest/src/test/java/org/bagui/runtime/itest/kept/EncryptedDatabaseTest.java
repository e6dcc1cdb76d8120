package org.bagui.runtime.itest.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.PlatformProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An H2 database in use is encrypted by naming a key at the next start. */
class EncryptedDatabaseTest {
    private static final String PLACE = "450924";
    private static final String CANARY = "CANARY-IN-THE-DATABASE-FILE";

    @TempDir
    private Path folder;

    private final String admin = RandomPasswords.random();
    private final String password = RandomPasswords.random();

    private PlatformProcess start(Map<String, String> further) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(further);
        environment.put(
                "BAGUI_ADMIN_PASSWORD_FILE",
                Files.writeString(folder.resolve("admin"), admin).toString());
        return PlatformProcess.start("region", folder.resolve("data"), environment);
    }

    private boolean standsInTheFile() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("data/bagui.mv.db"));
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(CANARY);
    }

    @Test
    void aDatabaseInUseIsEncryptedAtTheNextStart() throws Exception {
        try (PlatformProcess open = start(Map.of())) {
            RestClient client = new RestClient(open.baseUri())
                    .signIn("admin", admin)
                    .account("file-officer", PLACE, List.of("officer"), password);
            new OfficerClient(PLACE, client).reports(Report.profile(PLACE, 1).with("remark", CANARY));
        }
        assertTrue(standsInTheFile(), "the search finds what stands in an open file");
        assertTrue(Files.exists(folder.resolve("data/database-password")), "the database has a password");
        String key = Files.writeString(folder.resolve("key"), RandomPasswords.random() + RandomPasswords.random())
                .toString();
        try (PlatformProcess encrypted = start(Map.of("BAGUI_DATABASE_KEY_FILE", key))) {
            RestClient client = new RestClient(encrypted.baseUri()).signIn("file-officer", password);
            String entries = "registers/enterprise-profile/entries?jurisdiction=" + PLACE;
            assertEquals(1, client.read(entries).path("items").size(), "the entry is there");
        }
        assertFalse(standsInTheFile());
        assertEquals(List.of(), OpenFiles.in(folder.resolve("data")).found());
    }
}
