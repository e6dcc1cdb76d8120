package org.bagui.runtime.itest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document of the whole region passes Redocly's recommended rules without a warning, in both languages. */
@Edition(shared = true)
class DocumentLintTest {
    private final RunningEdition platform;

    @TempDir
    private Path folder;

    DocumentLintTest(RunningEdition platform) {
        this.platform = platform;
    }

    @Test
    void theDocumentHasNoFault() throws Exception {
        ConsoleTools.assumeThere("@redocly/openapi-core");
        List<Object> command = new ArrayList<>(List.of(ConsoleTools.file("src/test/openapi/lint.mjs")));
        for (String language : List.of("zh", "en")) {
            Answer document = platform.administrator()
                    .exchange("GET", "openapi.json", null, null, "Accept-Language", language)
                    .orThrow();
            assertTrue(document.body().length > 100_000, "the document is not that of the region");
            command.add(Files.write(folder.resolve(language + ".json"), document.body()));
        }
        assertEquals(List.of(), ConsoleTools.node(folder, command.toArray()));
    }
}
