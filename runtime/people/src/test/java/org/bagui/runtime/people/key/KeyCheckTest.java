package org.bagui.runtime.people.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCheckTest {
    private static final String NUMBER = "45020319020304012X";
    private static final String ONE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER = "HxECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    private Path folder;

    private final Rows rows = new Rows();

    /** Rows that are there, sealed by any key. */
    private static final class Rows implements SealedRows {
        private final List<Sample> samples = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();

        void add(PersonKey key) {
            long id = samples.size() + 1L;
            keys.add(key.id());
            samples.add(new Sample(id, key.seal(id, PersonKey.NUMBER, NUMBER), key.hash(NUMBER)));
        }

        @Override
        public List<String> keyIds() {
            return keys.stream().distinct().toList();
        }

        @Override
        public List<Sample> samples(String keyId, int most) {
            return Stream.iterate(0, i -> i < keys.size(), i -> i + 1)
                    .filter(i -> keys.get(i).equals(keyId))
                    .limit(most)
                    .map(samples::get)
                    .toList();
        }

        @Override
        public long reseal(PersonKeys all, long after, int most) {
            throw new UnsupportedOperationException("a check seals nothing");
        }
    }

    private Path file() {
        return folder.resolve("people-keys");
    }

    private KeyCheck check(boolean named) {
        return new KeyCheck(rows, file(), named);
    }

    private String faultOf(String text) throws IOException {
        Files.writeString(file(), text);
        return assertThrows(KeyFault.class, () -> check(false).keys()).getMessage();
    }

    @Test
    void theFirstStartMakesAFileForItsOwnerAlone() throws IOException {
        PersonKey made = check(false).keys().current();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertFalse(new KeyFile(file()).isOpenToOthers());
        assertEquals(List.of(file()), Files.list(folder).toList());
        rows.add(made);
        assertEquals(made.id(), check(false).keys().current().id());
        assertTrue(made.id().matches("k[0-9a-f]{8}"), made.id());
    }

    @Test
    void aFileThatIsThereIsNeverReplaced() throws IOException {
        Files.writeString(file(), "k1 " + ONE + " " + OTHER);
        new KeyFile(file()).create();
        assertEquals("k1 " + ONE + " " + OTHER, Files.readString(file()));
        assertEquals(List.of(file()), Files.list(folder).toList());
    }

    @Test
    void aLostFileIsAFaultAndNoNewOneIsMade() {
        rows.add(check(false).keys().current());
        assertTrue(file().toFile().delete());
        KeyFault lost = assertThrows(KeyFault.class, () -> check(false).keys());
        assertTrue(lost.getMessage().contains(file().toString()), lost.getMessage());
        assertFalse(Files.exists(file()));
    }

    @Test
    void aFileThatTheOperatorNamedIsNeverMade() {
        assertThrows(KeyFault.class, () -> check(true).keys());
        assertFalse(Files.exists(file()));
    }

    @Test
    void theFirstKeyWritesAndAllRead() throws IOException {
        Files.writeString(file(), "# old\nold " + ONE + " " + OTHER + "\n");
        rows.add(check(false).keys().current());
        Files.writeString(file(), "new " + OTHER + " " + ONE + "\n\nold " + ONE + " " + OTHER + "\n");
        PersonKeys both = check(false).keys();
        assertEquals("new", both.current().id());
        assertEquals(2, both.hashes(NUMBER).size());
        assertTrue(both.hashes(NUMBER).contains(rows.samples.get(0).hash()));
        String missing = faultOf("new " + OTHER + " " + ONE);
        assertTrue(missing.contains(" old"), missing);
    }

    @Test
    void anotherKeyOfTheSameNameIsSeen() throws IOException {
        Files.writeString(file(), "k1 " + ONE + " " + OTHER);
        rows.add(check(false).keys().current());
        assertTrue(faultOf("k1 " + OTHER + " " + ONE).contains("k1"));
    }

    @Test
    void oneDamagedRowDoesNotLockEverybodyOut() throws IOException {
        Files.writeString(file(), "k1 " + ONE + " " + OTHER);
        PersonKey key = check(false).keys().current();
        rows.add(key);
        rows.samples.set(0, new SealedRows.Sample(1, "AAAA", "-"));
        rows.add(key);
        assertEquals("k1", check(false).keys().current().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "k1",
                "k1 " + ONE,
                "k1 " + ONE + " " + ONE,
                "K1 " + ONE + " " + OTHER,
                "k1 " + ONE + " " + OTHER + " x",
                "k1 AAAA BBBB",
                "k1 " + ONE + " " + OTHER + "\nk1 " + OTHER + " " + ONE
            })
    void aFaultyFileIsToldWithoutItsSecrets(String text) throws IOException {
        String told = faultOf(text);
        assertTrue(told.matches("(?s).*[\u4e00-\u9fff].*"), told);
        assertFalse(told.contains(ONE) || told.contains(OTHER), told);
    }
}
