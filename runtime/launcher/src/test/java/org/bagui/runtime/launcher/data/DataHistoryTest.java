package org.bagui.runtime.launcher.data;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.BundleSpec;
import org.bagui.runtime.launcher.EditionDefinition;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.testing.BundleJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHistoryTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderNobodyUsedIsFree() {
        assertDoesNotThrow(() -> history("1.0.0", ledger(1)).check());
    }

    @Test
    void aNewerBuildGoesOnAndAnOlderOneIsRefused() throws IOException {
        EditionDefinition old = ledger(1);
        history("1.0.0", old).note();
        EditionDefinition fresh = ledger(3);
        history("1.1.0", fresh).check();
        history("1.1.0", fresh).note();
        history("1.1.0", fresh).check();
        String said = assertThrows(
                        LauncherException.class, () -> history("1.0.0", old).check())
                .getMessage();
        assertTrue(said.contains("已由 1.1.0 版升级") && said.contains("upgraded by version 1.1.0"), said);
        assertTrue(said.contains("org.bagui.plugin.ledger V2, org.bagui.plugin.ledger V3"), said);
    }

    @Test
    void anOlderBuildThatKnowsAllTablesMayFollow() throws IOException {
        history("1.0.1", ledger(2)).note();
        assertDoesNotThrow(() -> history("1.0.0", ledger(2)).check());
    }

    @Test
    void aBundleThatIsLeftOutKeepsItsTables() throws IOException {
        history("1.0.0", ledger(2)).note();
        EditionDefinition none = new EditionDefinition("none", List.of(), List.of());
        history("1.0.0", none).check();
        history("1.0.0", none).note();
        String file = Files.readString(folder.resolve("versions.json")).replaceAll("\\s", "");
        assertEquals(
                "{\"version\":\"1.0.0\",\"edition\":\"none\",\"migrations\":{\"org.bagui.plugin.ledger\":[1,2]}}",
                file);
        assertThrows(LauncherException.class, () -> history("1.0.0", ledger(1)).check());
    }

    @Test
    void aVersionMayBeAMoment() throws IOException {
        Path file = BundleJar.write(
                folder.resolve("moment.jar"), "cn.a.b", "1.0.0", Map.of(), "db/migration/V20261125203700__x.sql");
        EditionDefinition edition = new EditionDefinition("city", List.of(new BundleSpec(5, file)), List.of());
        history("1.0.0", edition).note();
        assertDoesNotThrow(() -> history("1.0.0", edition).check());
        assertTrue(Files.readString(folder.resolve("versions.json")).contains("20261125203700"));
    }

    private DataHistory history(String version, EditionDefinition edition) {
        return new DataHistory(folder, edition, version);
    }

    private EditionDefinition ledger(int migrations) throws IOException {
        List<String> entries = new ArrayList<>(List.of("db/migration/R__no_version.sql"));
        for (int version = 1; version <= migrations; version++) {
            entries.add("db/migration/V" + version + "__tables.sql");
        }
        Path file = BundleJar.write(
                folder.resolve("ledger-" + migrations + ".jar"),
                "org.bagui.plugin.ledger;singleton:=true",
                "1.0.0",
                Map.of(),
                entries.toArray(String[]::new));
        return new EditionDefinition("city", List.of(new BundleSpec(5, file)), List.of());
    }
}
