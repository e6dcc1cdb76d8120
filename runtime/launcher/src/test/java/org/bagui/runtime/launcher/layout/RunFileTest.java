package org.bagui.runtime.launcher.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunFileTest {
    private static final String CITY = """
            # One city.
            -include: ~base.bndrun

            -runrequires: \\
                bnd.identity;id='org.bagui.plugin.ledger',\\
                bnd.identity;id='org.bagui.plugin.reports'
            -runbundles: \\
            \torg.bagui.plugin.ledger;version='[1.0.0,1.0.1)'
            """;
    private static final String CORE = """
            # No plugin.
            -include: ~base.bndrun
            -runbundles: \\
            \tslf4j.api;version='[2.0.17,2.0.18)'
            """;

    @Test
    void whatIsReadIsWrittenAsItWas() {
        assertEquals(CITY, RunFile.parse(CITY).text());
        assertEquals(CORE, RunFile.parse(CORE).text());
    }

    @Test
    void modulesComeAndGo() {
        RunFile core = RunFile.parse(CORE);
        RunFile more = core.with("org.bagui.plugin.ledger").with("org.bagui.plugin.reports");
        assertEquals(List.of("org.bagui.plugin.ledger", "org.bagui.plugin.reports"), more.modules());
        assertEquals(more, RunFile.parse(more.text()));
        assertEquals(
                CORE,
                more.without("org.bagui.plugin.ledger")
                        .without("org.bagui.plugin.reports")
                        .text());
    }

    @Test
    void theFirstLineTellsWhatItIs() {
        assertEquals(
                CORE.replace("No plugin.", "Another."),
                RunFile.parse(CORE).titled("Another.").text());
    }
}
