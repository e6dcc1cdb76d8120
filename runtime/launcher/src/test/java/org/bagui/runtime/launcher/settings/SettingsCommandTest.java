package org.bagui.runtime.launcher.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SettingsCommandTest {
    private final StringWriter said = new StringWriter();

    @Test
    void aPresentValueStandsInTheDefaultsPlace() {
        list(Map.of("BAGUI_PORT", "9090", "PATH", "/bin"));
        assertTrue(said.toString().contains("BAGUI_PORT=9090  (已设置 set)"), said::toString);
        assertTrue(said.toString().contains("BAGUI_HOST=127.0.0.1" + System.lineSeparator()), said::toString);
        assertFalse(said.toString().contains("no such variable"), said::toString);
    }

    @Test
    void aMistypedNameIsTold() {
        list(Map.of("BAGUI_DATABSE_URL", "jdbc:postgresql://127.0.0.1/bagui"));
        assertTrue(said.toString().contains("check its name: BAGUI_DATABSE_URL"), said::toString);
    }

    private void list(Map<String, String> environment) {
        CommandLine command = new CommandLine(new SettingsCommand(environment)).setOut(new PrintWriter(said));
        assertEquals(0, command.execute());
    }
}
