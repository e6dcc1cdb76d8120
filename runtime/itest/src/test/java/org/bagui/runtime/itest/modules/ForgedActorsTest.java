package org.bagui.runtime.itest.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.junit.jupiter.api.Test;

/** The finding: five classes of plugins made an {@code Actor} of their own, and all places were open to whoever asked. */
class ForgedActorsTest {
    private static final Path BUNDLES = Path.of(System.getProperty("bagui.home"), "bundles");

    private final ReservedCalls calls;

    ForgedActorsTest() throws IOException {
        calls = new ReservedCalls(bundles("core.model-").get(0));
    }

    private static List<Path> bundles(String begin) throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin))
                    .toList();
        }
    }

    @Test
    void noPluginMakesAnActorOrAScope() throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> plugins = bundles("plugin.");
        assertTrue(plugins.size() >= 3, plugins::toString);
        for (Path plugin : plugins) {
            found.addAll(calls.of(plugin));
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void whatGivesRightsIsReserved() {
        for (String member : List.of("Actor.<init>", "Actor.with", "Scope.<init>", "Scope.of", "Scope.everywhere")) {
            assertTrue(
                    calls.reserved().stream().anyMatch(one -> one.contains("/" + member)),
                    () -> member + " is open: " + calls.reserved());
        }
    }

    /** A class that does all of it, by calls and by references to methods. */
    static final class Forging {
        private Forging() {}

        static Object forge(Actor actor, PlaceCode place) {
            Supplier<Scope> all = Scope::everywhere;
            Actor made = new Actor("x", "x", place, Set.of(), Set.of("people.reveal"));
            return List.of(all, made, actor.with(Set.of("people.reveal")), Scope.of(place));
        }
    }

    @Test
    void theRuleSeesWhoForges() throws IOException {
        String file = Forging.class.getName().replace('.', '/') + ".class";
        try (InputStream in = Forging.class.getClassLoader().getResourceAsStream(file)) {
            Set<String> found = calls.of(in);
            assertEquals(4, found.size(), found::toString);
        }
    }
}
