package org.bagui.runtime.persistence.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.runtime.persistence.table.SupplierClasses.Begun;
import org.bagui.runtime.persistence.table.SupplierClasses.Grown;
import org.bagui.runtime.persistence.table.SupplierClasses.Turned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, on a project's folder. */
final class MigrationWriterTest {
    @TempDir
    private Path project;

    @Test
    void writesOneScriptAfterTheOtherAndLeavesTheFirstAsItIs() throws IOException {
        compiled(Begun.class);
        assertTrue(run(0).contains("V1__supplier.sql"));
        String first = Files.readString(scripts().resolve("V1__supplier.sql"));
        assertTrue(run(0).contains("nothing to write"));
        compiled(Grown.class);
        assertTrue(run(1, MigrationWriter.CHECK).contains("ALTER TABLE supplier_hist ADD COLUMN since DATE"));
        assertEquals(List.of("V1__supplier.sql"), files());
        run(0);
        assertEquals(List.of("V1__supplier.sql", "V2__supplier_part.sql"), files());
        assertEquals(first, Files.readString(scripts().resolve("V1__supplier.sql")));
        assertTrue(run(0, MigrationWriter.CHECK).contains("nothing to write"));
    }

    @Test
    void goesOnBehindTheHighestVersionAsFlywayOrdersThem() throws IOException {
        compiled(Begun.class);
        run(0);
        Files.writeString(scripts().resolve("V9__a.sql"), "ALTER TABLE supplier ADD COLUMN a INTEGER;");
        Files.writeString(scripts().resolve("V10_2__b.sql"), "ALTER TABLE supplier ALTER COLUMN a RENAME TO b;");
        String told = run(0);
        assertTrue(told.contains("supplier.b"), told);
        compiled(Grown.class);
        assertTrue(run(0).contains("V11__supplier_part.sql"));
    }

    @Test
    void tellsWhatIsWrongAndWritesNothing() throws IOException {
        assertTrue(run(1).contains("mvn process-classes"));
        compiled(Begun.class);
        run(0);
        compiled(Turned.class);
        assertTrue(run(1).contains("part"));
        Files.writeString(scripts().resolve("V2__b.sql"), "ALTER TABLE nowhere ADD COLUMN a INTEGER;");
        assertTrue(run(1).contains("V2__b.sql"));
        assertEquals(List.of("V1__supplier.sql", "V2__b.sql"), files());
        assertFalse(Files.exists(project.resolve("src/main/java")));
    }

    private Path scripts() {
        return project.resolve("src/main/resources/db/migration");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(scripts())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void compiled(Class<?> register) throws IOException {
        Path folder = Files.createDirectories(project.resolve("target/classes/META-INF"));
        Files.writeString(
                folder.resolve("MANIFEST.MF"),
                "Manifest-Version: 1.0\nBundle-SymbolicName: cn.example.supplier\nEntity-Classes: " + register.getName()
                        + "\n");
    }

    private String run(int status, String... options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments =
                Stream.concat(Stream.of(project.toString()), Stream.of(options)).toList();
        int ended = MigrationWriter.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        String told = out.toString(StandardCharsets.UTF_8);
        assertEquals(status, ended, told);
        return told;
    }
}
