package org.bagui.runtime.itest.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.Distribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The API only grows: bnd compares what core.model offers with the record of the first release in {@code core.model/api}.
 * See why-the-first-release-is-a-record.md there.
 */
class ApiPromiseTest {
    /** Breaks that are allowed, as {@code package: class} of bnd's report. Empty, and to stay so. */
    private static final List<String> ALLOWED = List.of();

    private static final Path FOLDER = Path.of(System.getProperty("bagui.root"), "core.model", "api");

    private static Path built;
    private static ApiRecord head;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void theApiIsBuilt() throws Exception {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("bagui.home"), "bundles"))) {
            built = jars.filter(jar -> jar.getFileName().toString().startsWith("core.model-"))
                    .findFirst()
                    .orElseThrow();
        }
        head = ApiRecord.of(built);
    }

    @Test
    void nothingOfTheFirstReleaseIsGone() throws Exception {
        try (Jar first = ApiRecord.read(FOLDER).stubs(scratch.resolve("first.jar"));
                Jar now = new Jar(built.toFile())) {
            assertEquals(List.copyOf(ALLOWED), breaks(first, now));
        }
    }

    /**
     * What is added may wait for its place in the record until the version is no snapshot any longer; {@code
     * -Dbagui.golden=write} adds it, and never takes anything away.
     */
    @Test
    void aReleaseHasItsWholeApiInTheRecord() throws Exception {
        if ("write".equals(System.getProperty("bagui.golden"))) {
            if (Files.exists(FOLDER.resolve(head.packages().firstKey() + ".txt"))) {
                nothingOfTheFirstReleaseIsGone();
            }
            head.write(FOLDER);
        }
        ApiRecord recorded = ApiRecord.read(FOLDER);
        List<String> added = head.beyond(recorded);
        System.out.println("not in the record yet: " + added);
        boolean snapshot = Distribution.locate().version().endsWith("-SNAPSHOT");
        assertTrue(added.isEmpty() || snapshot, "run ./bagui test -Dbagui.golden=write: " + added);
        ApiRecord older = recorded.with("org.bagui.core.register.spi", "number\t()I", "count\t()I");
        assertEquals(1, recorded.beyond(older).size(), "what is missing is found");
    }

    @Test
    void theRecordTellsBndAllThatTheClassesTell() throws Exception {
        try (Jar stubs = head.stubs(scratch.resolve("head.jar"));
                Jar now = new Jar(built.toFile())) {
            assertEquals(List.of(), breaks(stubs, now));
            assertEquals(List.of(), breaks(now, stubs));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "place, method\t9\tof\t, method\ta\tof\t",
        "register.spi, org/bagui/core/register/spi/Row\t, org/bagui/core/register/spi/Line\t",
        "register.spi, method\t401\tnumber\t()I, method\t401\tnumber\t()J",
        "register.spi, method\t1\tnotes\t, method\t401\tnotes\t",
        "register, field\t4\tperiod\t, field\t2\tperiod\t",
        "register, \tdefault, \t-"
    })
    void eachKindOfBreakIsSeen(String name, String text, String replacement) {
        String whole = "org.bagui.core." + name;
        ApiRecord broken = head.with(whole, text.replace("\\t", "\t"), replacement.replace("\\t", "\t"));
        try (Jar first = head.stubs(scratch.resolve("before.jar"));
                Jar now = broken.stubs(scratch.resolve("after.jar"))) {
            List<String> found = breaks(first, now);
            assertFalse(found.isEmpty(), text + " was not missed");
            assertEquals(
                    1,
                    found.stream().filter(each -> each.startsWith(whole + ":")).count(),
                    found::toString);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Packages in which bnd sees a major change, with the classes concerned. */
    private static List<String> breaks(Jar older, Jar newer) throws Exception {
        try (Processor processor = new Processor()) {
            TreeSet<String> broken = new TreeSet<>();
            for (Baseline.Info info : new Baseline(processor, new DiffPluginImpl()).baseline(newer, older, null)) {
                Delta delta = info.packageDiff.getDelta();
                if (delta == Delta.MAJOR || delta == Delta.REMOVED) {
                    StringBuilder classes = new StringBuilder();
                    info.packageDiff.getChildren().stream()
                            .filter(child -> child.getDelta() == Delta.MAJOR || child.getDelta() == Delta.REMOVED)
                            .forEach(child -> classes.append(' ').append(child.getName()));
                    broken.add(info.packageName + ":" + classes);
                }
            }
            return List.copyOf(broken);
        }
    }
}
