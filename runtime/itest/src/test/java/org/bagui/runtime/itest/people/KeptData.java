package org.bagui.runtime.itest.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bagui.runtime.testkit.RunningEdition;

/** Everything that a running platform has written anywhere: looks for texts in its raw bytes. */
final class KeptData {
    private static final int LONGEST = 64 * 1024 * 1024;
    private static final int TEMPORARY_DEPTH = 2;

    private final RunningEdition platform;
    private final FileTime since;

    /** @param since moment from which on temporary files are of interest */
    KeptData(RunningEdition platform, FileTime since) {
        this.platform = platform;
        this.since = since;
    }

    /** Where a text stands: in a file of the data folder, a temporary file or a table of PostgreSQL. */
    List<String> placesOf(String text) throws IOException, SQLException {
        return placesOfAny(List.of(text));
    }

    /** Where any of these texts stands. */
    List<String> placesOfAny(Collection<String> texts) throws IOException, SQLException {
        List<String> places = new ArrayList<>();
        List<byte[]> forms = new ArrayList<>();
        for (String text : texts) {
            forms.add(text.getBytes(StandardCharsets.UTF_8));
            forms.add(text.getBytes(StandardCharsets.UTF_16LE));
            forms.add(text.getBytes(StandardCharsets.UTF_16BE));
            forms.add(formOfH2(text));
        }
        ByteSearch search = new ByteSearch(forms);
        for (Path file : files()) {
            if (Files.exists(file) && search.findsIn(Files.readAllBytes(file))) {
                places.add(file.toString());
            }
        }
        places.addAll(tablesWith(texts));
        return places;
    }

    /** H2 writes a letter beyond ASCII into three bytes, but not as UTF-8 does (WriteBuffer.putStringData). */
    private static byte[] formOfH2(String text) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (char letter : text.toCharArray()) {
            if (letter < 0x80) {
                form.write(letter);
            } else if (letter < 0x800) {
                form.write(0xC0 | letter >> 6);
                form.write(letter & 0x3F);
            } else {
                form.write(0xE0 | letter >> 12);
                form.write(letter >> 6 & 0x3F);
                form.write(letter & 0x3F);
            }
        }
        return form.toByteArray();
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(platform.data())) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        Files.walkFileTree(
                Path.of(System.getProperty("java.io.tmpdir")), Set.of(), TEMPORARY_DEPTH, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes facts) {
                        boolean written = facts.isRegularFile()
                                && facts.size() < LONGEST
                                && facts.lastModifiedTime().compareTo(since) >= 0;
                        if (written && Files.isReadable(path)) {
                            files.add(path);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    /** Whatever else runs on the machine takes its files away meanwhile, or does not let others look. */
                    @Override
                    public FileVisitResult visitFileFailed(Path path, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    private List<String> tablesWith(Collection<String> wanted) throws IOException, SQLException {
        String url = platform.context().getProperty("bagui.database.url");
        if (url == null) {
            return List.of();
        }
        String password = Files.readString(Path.of(platform.context().getProperty("bagui.database.password.file")));
        List<String> forms = new ArrayList<>(wanted);
        wanted.forEach(text -> forms.add(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))));
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        url, platform.context().getProperty("bagui.database.user"), password);
                Statement statement = connection.createStatement()) {
            for (String table : texts(
                    statement, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()")) {
                boolean holds = texts(statement, "SELECT CAST(t AS text) FROM " + table + " t").stream()
                        .anyMatch(row -> forms.stream().anyMatch(row::contains));
                if (holds) {
                    found.add("table " + table);
                }
            }
        }
        return found;
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
