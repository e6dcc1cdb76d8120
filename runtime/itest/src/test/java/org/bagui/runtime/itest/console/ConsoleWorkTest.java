package org.bagui.runtime.itest.console;

import java.util.List;
import org.bagui.runtime.testkit.RunningEdition;

/** Administration, cooperation, a firm's form and plugins' pages, in a browser. */
class ConsoleWorkTest extends ScreenTests {
    static final List<String> FILES =
            List.of("administration", "administration-pages", "cooperation", "firm", "plugin");

    ConsoleWorkTest(RunningEdition platform) {
        super(platform, FILES);
    }
}
