package org.bagui.runtime.itest.console;

import java.util.List;
import org.bagui.runtime.testkit.RunningEdition;

/** Every page of every role, in both languages, and the page of the OpenAPI document, in a browser. */
class ConsolePagesTest extends ScreenTests {
    static final List<String> FILES = List.of("document", "fonts", "pages", "roles", "shell");

    ConsolePagesTest(RunningEdition platform) {
        super(platform, FILES);
    }
}
