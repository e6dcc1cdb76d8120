package org.bagui.runtime.itest.console;

import java.util.List;
import org.bagui.runtime.testkit.RunningEdition;

/** The officers' month, in a browser. */
class ConsoleMonthTest extends ScreenTests {
    static final List<String> FILES = List.of("month", "register", "races", "figures", "states");

    ConsoleMonthTest(RunningEdition platform) {
        super(platform, FILES);
    }
}
