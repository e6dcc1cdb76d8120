package org.bagui.runtime.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineTest {
    private final StringWriter said = new StringWriter();
    private final CommandLine command =
            Bagui.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));

    @Test
    void helpNamesTheCommands() {
        assertEquals(0, command.execute("--help"));
        assertTrue(said.toString().contains("run") && said.toString().contains("edition"), said.toString());
    }

    @Test
    void anImpossiblePortIsRefused() {
        assertEquals(1, command.execute("run", "--port", "70000"));
        assertTrue(said.toString().contains("65535"), said.toString());
    }

    @Test
    void anUnknownOptionIsAUsageFault() {
        assertEquals(2, command.execute("run", "--colour", "red"));
    }
}
