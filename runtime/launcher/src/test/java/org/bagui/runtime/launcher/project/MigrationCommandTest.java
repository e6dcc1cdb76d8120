package org.bagui.runtime.launcher.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MigrationCommandTest {
    @TempDir
    private Path project;

    @Test
    void staleClassesAreNotAsked() throws IOException {
        write("pom.xml", 1_000);
        write("target/classes/Dormitory.class", 2_000);
        write("src/main/java/Dormitory.java", 3_000);
        StringWriter said = new StringWriter();
        int code = new CommandLine(new MigrationCommand())
                .setErr(new PrintWriter(said, true))
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    command.getErr().println(fault.getMessage());
                    return 1;
                })
                .execute("--no-build", project.toString());
        assertEquals(1, code);
        assertTrue(said.toString().contains("The sources are newer than the classes"), said.toString());
    }

    private void write(String name, long millis) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.setLastModifiedTime(Files.writeString(file, "text"), FileTime.fromMillis(millis));
    }
}
