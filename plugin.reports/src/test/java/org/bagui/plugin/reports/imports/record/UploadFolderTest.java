package org.bagui.plugin.reports.imports.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long uploaded files are kept, and how much room they may take. */
class UploadFolderTest {
    @TempDir
    Path folder;

    private final Instant now = Instant.now();

    private UploadFolder withKept(long... ids) {
        UploadFolder uploads = new UploadFolder(folder, 1_000);
        for (long id : ids) {
            uploads.keep(uploads.spool(new ByteArrayInputStream(new byte[100])), uploads.fresh(), id);
        }
        return uploads;
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("key"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theOldestGoWhereThereIsNoRoom() throws IOException {
        withKept(9, 10, 11).eraseOver(now, 300);
        assertEquals(new TreeSet<>(Set.of("10.sheet", "10.rows", "11.sheet", "11.rows")), files());
    }

    @Test
    void whatIsKeptIsSealedAlsoThatOfAnOlderVersion() throws IOException {
        byte[] text = "450203199001011234,示例".getBytes(StandardCharsets.UTF_8);
        UploadFolder uploads = new UploadFolder(folder, 1_000);
        uploads.keep(uploads.spool(new ByteArrayInputStream(text)), uploads.fresh(), 1);
        Files.write(folder.resolve("2.sheet"), text);
        UploadFolder later = new UploadFolder(folder, 1_000);
        for (long id : new long[] {1, 2}) {
            String lying = Files.readString(later.sheet(id), StandardCharsets.ISO_8859_1);
            assertFalse(lying.contains("450203199001011234"), lying);
            assertArrayEquals(text, Files.readAllBytes(later.opened(id)));
        }
    }

    @Test
    void nothingIsKeptForMoreThanThreeDays() throws IOException {
        UploadFolder uploads = withKept(1);
        uploads.eraseOver(now.plus(71, ChronoUnit.HOURS), 1_000);
        assertEquals(2, files().size());
        uploads.eraseOver(now.plus(73, ChronoUnit.HOURS), 1_000);
        assertEquals(Set.of(), files());
    }

    @Test
    void whatWasHalfUploadedGoesAtTheNextStart() throws IOException {
        UploadFolder uploads = withKept(1);
        uploads.fresh();
        new UploadFolder(folder, 1_000);
        assertEquals(new TreeSet<>(Set.of("1.sheet", "1.rows")), files());
    }
}
