package org.bagui.runtime.persistence.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.persistence.bundle.BundleFiles;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.bagui.runtime.persistence.plugin.SqlScript;

/**
 * The project of a plugin, compiled, whose next migration is written from its registers' classes and from what its scripts so far
 * leave in a database in memory. Scripts that are there stay as they are.
 */
public final class MigrationProject {
    private static final Pattern FILE = Pattern.compile("V(\\d+)((?:_\\d+)*)__\\w+\\.sql");
    private static final String HEAD = """
            -- Written by "bagui plugin migration" from the classes of the registers, each table with its history.
            -- Once it has run anywhere it stays as it is: change the class, and write the next one.
            """;

    private final Path folder;
    private final Path classes;

    /** @param folder where the POM lies */
    public MigrationProject(Path folder) {
        this.folder = folder;
        this.classes = folder.resolve("target/classes");
    }

    /**
     * A migration that is not written yet.
     *
     * @param file where it belongs
     * @param text what stands in it; empty where the tables are as the classes ask
     * @param leftOver columns, each behind its table and a point, that no field has and that stay
     */
    public record Next(Path file, String text, List<String> leftOver) {
        /** Whether the tables are as the classes ask. */
        public boolean isEmpty() {
            return text.isEmpty();
        }

        /** Writes the file. */
        public void write() throws IOException {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    /**
     * What the next migration has to say.
     *
     * @throws MigrationRefusedException saying what is wrong and what to do, in Chinese and English
     */
    public Next next() throws IOException {
        EntityBundle bundle = bundle();
        Path scripts = folder.resolve("src/main/resources").resolve(EntityBundle.MIGRATIONS);
        List<Path> present = present(scripts);
        MigrationScript script = script(bundle, present);
        Path file = scripts.resolve("V" + number(present) + "__" + script.subject() + ".sql");
        return new Next(file, text(script), script.leftOver());
    }

    private EntityBundle bundle() {
        if (!Files.exists(classes.resolve("META-INF/MANIFEST.MF"))) {
            throw MigrationRefusedException.of(classes + " 还没有编译好的插件：请先运行 mvn process-classes"
                    + " No compiled plugin there: run mvn process-classes first");
        }
        return BundleFiles.in(classes, Thread.currentThread().getContextClassLoader());
    }

    private static MigrationScript script(EntityBundle bundle, List<Path> present) throws IOException {
        try (Connection memory = DriverManager.getConnection("jdbc:h2:mem:migration-" + UUID.randomUUID());
                Statement statement = memory.createStatement()) {
            for (Path file : present) {
                for (SqlScript.Statement each : SqlScript.statements(Files.readString(file))) {
                    execute(statement, each.sql(), file);
                }
            }
            MigrationScript script = new MigrationScript(StoredTables.readWithIndexes(memory));
            for (String name : bundle.entities()) {
                RegisterTable.of(bundle.loader().loadClass(name)).ifPresent(script::add);
            }
            return script;
        } catch (SQLException | ClassNotFoundException | LinkageError e) {
            throw MigrationRefusedException.unreadable("无法读取类或库 Classes or database cannot be read", e);
        }
    }

    private static void execute(Statement statement, String sql, Path file) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw MigrationRefusedException.unreadable(
                    "脚本 " + file.getFileName() + " 无法执行，请先改正 This script does not run, correct it first ", e);
        }
    }

    private static List<Path> present(Path scripts) throws IOException {
        if (!Files.isDirectory(scripts)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(scripts)) {
            return files.filter(file -> named(file).matches())
                    .sorted(Comparator.comparing(MigrationProject::version))
                    .toList();
        }
    }

    private static Matcher named(Path file) {
        return FILE.matcher(file.getFileName().toString());
    }

    /** The parts of a version as a text that sorts as they do. */
    private static String version(Path file) {
        Matcher name = named(file);
        if (!name.matches()) {
            throw new IllegalArgumentException(file.toString());
        }
        return Stream.of((name.group(1) + name.group(2)).split("_"))
                .map(part -> "%09d".formatted(Long.parseLong(part)))
                .collect(Collectors.joining("."));
    }

    private static long number(List<Path> present) {
        return present.isEmpty()
                ? 1
                : 1 + Long.parseLong(version(present.get(present.size() - 1)).split("\\.")[0]);
    }

    private static String text(MigrationScript script) {
        if (script.statements().isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        script.statements().forEach(statement -> lines.add(statement + ";\n"));
        return HEAD + "\n" + String.join("", lines);
    }
}
