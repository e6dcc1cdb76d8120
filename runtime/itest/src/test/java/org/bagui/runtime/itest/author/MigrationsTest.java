package org.bagui.runtime.itest.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.Distribution;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registers of this tree have the tables that their classes ask for, by the command that writes them. */
class MigrationsTest {
    private static final Path ROOT = Path.of(System.getProperty("bagui.root"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"core.model", "plugin.ledger", "plugin.laborcoop", "plugin.autoparts"})
    void noMigrationIsMissing(String module) throws IOException, InterruptedException {
        Path bagui = Distribution.locate().home().resolve("bin/bagui");
        Shell.Ran ran = new Shell(folder)
                .run(List.of(bagui + " plugin migration --no-build --check " + ROOT.resolve(module)), Map.of());
        assertEquals(0, ran.code(), ran::said);
        assertTrue(ran.said().contains("nothing to write"), ran::said);
    }

    /** {@code ./bagui plugin migration} leaves the compiling to the build of the tree for its modules alone. */
    @ParameterizedTest
    @CsvSource({
        "plugin.ledger, 0",
        "--check plugin.ledger, 0",
        "runtime/register --check, 0",
        "cnf/plugin-template, 1",
        "runtime, 1",
        "., 1",
        "nowhere, 1",
        "--check, 1"
    })
    void onlyModulesAreCompiledWithTheTree(String words, int status) throws IOException, InterruptedException {
        List<String> script = List.of(
                "here=\"$(cd '" + ROOT + "' && pwd -P)\"",
                ". \"$here/cnf/script/modules.sh\"",
                "cd \"$here\"",
                "is_module " + words);
        Shell.Ran ran = new Shell(folder).run(script, Map.of());
        assertEquals(status, ran.code(), ran::said);
    }
}
