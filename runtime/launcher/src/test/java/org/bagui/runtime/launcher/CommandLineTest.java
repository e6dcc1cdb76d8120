package org.bagui.runtime.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void whereNothingRunsStatusSaysSoAndStopHasNothingToDo(@TempDir Path data) {
        assertEquals(3, command.execute("status", "--data", data.toString()));
        assertTrue(said.toString().contains("未运行 Not running"), said.toString());
        assertEquals(0, command.execute("stop", "--data", data.toString()));
    }
}
