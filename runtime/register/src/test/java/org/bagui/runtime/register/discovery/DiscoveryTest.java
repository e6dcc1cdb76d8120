package org.bagui.runtime.register.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService.FailedRegister;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.runtime.register.definition.SampleEntry;
import org.bagui.runtime.register.discovery.FakeFramework.FakeBundle;
import org.bagui.runtime.register.enterprise.CreditCodeType;
import org.bagui.runtime.register.texts.L10n;
import org.bagui.runtime.register.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    private static final ClassLoader LOADER = DiscoveryTest.class.getClassLoader();
    private static final String FAULTY = "org.bagui.runtime.register.definition.FaultyEntry";

    private final FakeFramework framework = new FakeFramework();
    private final Catalogue catalogue = new Catalogue(99, Texts.of(LOADER));
    private final RegisterTracker tracker = new RegisterTracker(framework.context(), catalogue);

    /** Rules of the sample that say nothing. */
    private static final class SampleRules implements RegisterRules<RegisterEntry> {
        private final int order;

        SampleRules(int order) {
            this.order = order;
        }

        @Override
        public String register() {
            return "sample";
        }

        @Override
        public int order() {
            return order;
        }
    }

    @BeforeEach
    void begin() {
        catalogue.add(new CreditCodeType());
        tracker.open();
    }

    @AfterEach
    void end() {
        tracker.close();
    }

    private FakeBundle start(String name, String classes, ClassLoader loader) {
        return framework.start(name, classes, loader, List.of(text("sample.properties"), text("sample_en.properties")));
    }

    private static Path text(String file) {
        try {
            return Path.of(LOADER.getResource(L10n.FOLDER + file).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> names() {
        return catalogue.published().definitions().keySet();
    }

    private String onlyFailure() {
        List<FailedRegister> failures = catalogue.published().failures();
        assertEquals(1, failures.size());
        return failures.get(0).bundle() + " " + failures.get(0).faults().get(0).replaceAll(":.*", "");
    }

    @Test
    void publishesWhileABundleIsActive() {
        FakeBundle bundle = start("b", OwnLoader.SAMPLE + " , java.lang.String", LOADER);
        assertEquals(Set.of("sample"), names());
        assertTrue(catalogue.published().failures().isEmpty(), "entities that are no registers are none of ours");
        framework.stop(bundle);
        assertEquals(Set.of(), names());
    }

    @Test
    void findsBundlesThatWereThereBefore() {
        start("b", OwnLoader.SAMPLE, LOADER);
        Catalogue later = new Catalogue(99, Texts.of(LOADER));
        later.add(new CreditCodeType());
        try (RegisterTracker second = new RegisterTracker(framework.context(), later)) {
            second.open();
            assertEquals(Set.of("sample"), later.published().definitions().keySet());
        }
        assertEquals(Set.of(), later.published().definitions().keySet());
    }

    @Test
    void keepsFailuresWithAllCauses() {
        start("b", FAULTY + ",org.bagui.Nowhere", LOADER);
        assertEquals(Set.of(), names());
        List<FailedRegister> failures = catalogue.published().failures();
        assertEquals(
                List.of("Faulty_Register", "org.bagui.Nowhere"),
                failures.stream().map(FailedRegister::register).toList());
        assertTrue(failures.get(0).faults().size() > 30);
        assertTrue(failures.get(1).faults().get(0).startsWith("class-not-loadable: org.bagui.Nowhere"));
    }

    @Test
    void ofTwoWithOneNameTheEarlierHoldsUntilItGoes() {
        FakeBundle first = start("first", OwnLoader.SAMPLE, LOADER);
        start("second", OwnLoader.SAMPLE, new OwnLoader());
        assertEquals("first", sample().bundle());
        assertEquals("second duplicate-register", onlyFailure());
        framework.stop(first);
        assertEquals("second", sample().bundle());
        assertNotSame(SampleEntry.class, sample().entryClass());
    }

    private RegisterDefinition sample() {
        return catalogue.published().definitions().get("sample");
    }

    @Test
    void aRegisterWaitsForTheRulesThatItsBundleDeclares() {
        RegisterBundle bundle = new RegisterBundle(
                7,
                "b",
                BundleReader.read("b", List.of(OwnLoader.SAMPLE), LOADER::loadClass, L10n.of(LOADER, "sample")),
                2);
        catalogue.add(bundle);
        assertEquals("b rules-not-there", onlyFailure());
        RegisterRules<?> late = new SampleRules(200);
        catalogue.add(late, 7);
        assertEquals(Set.of(), names(), "one of two is not enough");
        catalogue.add(new SampleRules(10), 8);
        assertEquals(Set.of(), names(), "those of other bundles do not count");
        RegisterRules<?> early = new SampleRules(1);
        catalogue.add(early, 7);
        assertEquals(
                List.of(1, 10, 200),
                catalogue.published().rules().get("sample").stream()
                        .map(rule -> rule.rules().order())
                        .toList());
        catalogue.remove(late);
        assertEquals(Set.of(), names(), "no write passes without a rule");
        assertNull(catalogue.published().rules().get("sample"));
    }

    @Test
    void rulesThatAnswerSlowlyHoldUpNobody() {
        RegisterRules<RegisterEntry> slow = new RegisterRules<>() {
            @Override
            public String register() {
                // Another thread must get through meanwhile.
                return CompletableFuture.supplyAsync(() -> catalogue.lacksRules(7) ? "lacking" : "sample")
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join();
            }
        };
        catalogue.add(slow, 7);
        catalogue.remove(slow);
    }

    @Test
    void countsTheRulesThatComponentsProvideAndNotThoseTheyUse(@TempDir Path folder) throws IOException {
        String provides = "<component><service><provide interface=\"%s\"/></service></component>";
        String uses = "<component><reference name=\"Rules\" interface=\"%s\"/></component>";
        Path rules = folder.resolve("rules.xml");
        Path user = folder.resolve("user.xml");
        Files.writeString(rules, provides.formatted(RegisterRules.class.getName()));
        Files.writeString(user, uses.formatted(RegisterRules.class.getName()));
        List<Path> files = List.of(text("sample.properties"), text("sample_en.properties"), rules, user);
        framework.start("b", OwnLoader.SAMPLE, LOADER, files);
        assertEquals("b rules-not-there", onlyFailure());
        catalogue.add(new SampleRules(1), 1);
        assertEquals(Set.of("sample"), names());
    }

    @Test
    void aRegisterWaitsForItsFieldTypes() {
        Catalogue bare = new Catalogue(99, Texts.of(LOADER));
        bare.add(new RegisterBundle(
                7,
                "b",
                BundleReader.read("b", List.of(OwnLoader.SAMPLE), LOADER::loadClass, L10n.of(LOADER, "sample")),
                0));
        assertTrue(bare.published().failures().get(0).faults().get(0).startsWith("unknown-field-type: SampleEntry"));
        bare.add(new CreditCodeType());
        assertEquals(Set.of("sample"), bare.published().definitions().keySet());
    }

    @Test
    void holdsNoClassLoaderOfABundleThatIsGone() {
        WeakReference<ClassLoader> gone = cycle();
        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
        }
        assertNull(gone.get(), "the class loader is still reachable");
    }

    /** Starts and stops a bundle of its own class loader, using the register in between. */
    private WeakReference<ClassLoader> cycle() {
        OwnLoader loader = new OwnLoader();
        FakeBundle bundle = start("b", OwnLoader.SAMPLE, loader);
        RegisterEntry entry = sample().newEntry();
        assertEquals(loader, entry.getClass().getClassLoader());
        sample().require("shortageCurrent").access().set(entry, 5);
        assertEquals(5, sample().require("shortageCurrent").access().get(entry));
        framework.stop(bundle);
        return new WeakReference<>(loader);
    }
}
