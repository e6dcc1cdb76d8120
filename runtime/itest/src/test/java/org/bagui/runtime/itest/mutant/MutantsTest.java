package org.bagui.runtime.itest.mutant;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Takes one check of scope, permission, throttle or seal after the other out of the platform: a named test must notice each. */
class MutantsTest {
    private static final String HOME = "bagui.home";
    private static final String TESTS = "org.bagui.runtime.itest.";

    /** So many are tried in the short run, spread over the list. */
    private static final int COUNT = Integer.getInteger("bagui.mutants", 1_000);

    private static List<Mutant> mutants() throws IOException {
        return Mutant.read(
                root().resolve("runtime/itest/src/test/resources/org/bagui/runtime/itest/mutant/mutants.txt"));
    }

    private static Path root() {
        return Path.of(System.getProperty("bagui.root")).toAbsolutePath().normalize();
    }

    @Test
    void everyCheckOfTheListIsThere() throws IOException {
        List<Mutant> mutants = mutants();
        assertTrue(mutants.size() >= 40, () -> mutants.size() + " of 40");
        mutants.forEach(mutant -> mutant.source(root()));
    }

    /** Or whatever fails without a reason would pass for a test that notices. */
    @Test
    void nothingIsNoticedWhereNothingIsMissing(@TempDir Path scratch) throws IOException {
        Mutant some = mutants().get(0);
        Mutant whole = new Mutant("Nothing is missing", some.file(), some.line(), some.line(), some.tests());
        List<Outcome> outcomes = outcomes(whole, scratch.resolve("whole"));
        assertTrue(outcomes.stream().noneMatch(Outcome::noticed), outcomes::toString);
    }

    @TestFactory
    Stream<DynamicTest> aTestNoticesThatACheckIsMissing(@TempDir Path scratch) throws IOException {
        List<Mutant> all = mutants();
        int step = Math.max(1, (all.size() + COUNT - 1) / COUNT);
        return Stream.iterate(0, i -> i < all.size(), i -> i + step)
                .map(i -> dynamicTest(all.get(i).name(), () -> {
                    List<Outcome> outcomes = outcomes(all.get(i), scratch.resolve("mutant-" + i));
                    assertTrue(
                            outcomes.stream().anyMatch(Outcome::noticed),
                            () -> "Missing in " + all.get(i).file() + " and noticed by none of " + outcomes);
                }));
    }

    /** What came of the tests of a mutant, up to the first that noticed. */
    private static List<Outcome> outcomes(Mutant mutant, Path copy) throws IOException {
        String home = System.getProperty(HOME);
        System.setProperty(
                HOME,
                new MutatedDistribution(Path.of(home).toRealPath(), copy)
                        .with(mutant, root())
                        .toString());
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (String test : mutant.tests()) {
                outcomes.add(run(test));
                if (outcomes.get(outcomes.size() - 1).noticed()) {
                    break;
                }
            }
            return outcomes;
        } finally {
            System.setProperty(HOME, home);
        }
    }

    private static Outcome run(String test) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        try (LauncherSession session = LauncherFactory.openSession()) {
            Launcher launcher = session.getLauncher();
            launcher.registerTestExecutionListeners(listener);
            DiscoverySelector wanted = test.contains("#") ? selectMethod(TESTS + test) : selectClass(TESTS + test);
            launcher.execute(
                    LauncherDiscoveryRequestBuilder.request().selectors(wanted).build());
        }
        TestExecutionSummary summary = listener.getSummary();
        assertTrue(summary.getTestsStartedCount() > 0, () -> test + " did not start: " + told(summary));
        try {
            java.nio.file.Files.writeString(
                    Path.of("/tmp/w/x1/noticed"),
                    test + " | " + summary.getTestsFailedCount() + " | "
                            + summary.getFailures().stream()
                                    .map(one -> one.getTestIdentifier()
                                                    .getUniqueId()
                                                    .replaceAll(".*itest.", "") + " "
                                            + String.valueOf(one.getException()).split("\n")[0])
                                    .collect(Collectors.joining(" ;; "))
                            + "\n",
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Outcome(test, summary.getTestsSucceededCount(), summary.getTestsFailedCount(), told(summary));
    }

    private static String told(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(one -> one.getTestIdentifier().getDisplayName() + ": " + one.getException())
                .collect(Collectors.joining("; "));
    }

    private record Outcome(String test, long passed, long failed, String failures) {
        boolean noticed() {
            return failed > 0;
        }
    }
}
