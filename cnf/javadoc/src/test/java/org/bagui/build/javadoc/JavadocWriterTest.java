package org.bagui.build.javadoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavadocWriterTest {
    private static final String VERBS = "package javax.ws.rs; public @interface HttpMethod { String value(); }";
    private static final String GET = "package javax.ws.rs; @HttpMethod(\"GET\") public @interface GET {}";

    @TempDir
    private Path classes;

    @Test
    void whatRestShowsIsCarriedAlong() throws IOException {
        Properties texts = compile(Map.of("Trips", """
                package a;
                /** Trips, {@link Trip} by {@code id}. */
                public class Trips {
                    /**
                     * One trip &amp; its
                     * stops.
                     *
                     * <p>The <b>latest</b> counts.
                     *
                     * @param id number of the trip
                     * @throws IllegalStateException 409 {@code state-conflict};
                     *     422 {@code reason-required}
                     */
                    @javax.ws.rs.GET
                    public java.util.List<Trip> show(String id) { return null; }
                    /** Not asked from outside. */
                    public Hidden inside() { return null; }
                    /**
                     * A trip.
                     *
                     * @param seats most people; C:\\\\temp
                     */
                    public record Trip(int seats, Stop stop) {
                        /** Where it begins. */
                        public Stop stop() { return stop; }
                    }
                    /** A stop. */
                    public record Stop(String place) {}
                    /** Nobody sees it. */
                    public record Hidden(String place) {}
                }
                """));
        assertEquals("Trips, Trip by `id`.", texts.get("a.Trips"));
        assertEquals("One trip & its stops.\n\nThe **latest** counts.", texts.get("a.Trips#show"));
        assertEquals("number of the trip", texts.get("a.Trips#show.id"));
        assertEquals("409 `state-conflict`; 422 `reason-required`", texts.get("a.Trips#show!"));
        assertEquals("most people; C:\\\\temp", texts.get("a.Trips$Trip.seats"));
        assertEquals("Where it begins.", texts.get("a.Trips$Trip.stop"));
        assertEquals("A stop.", texts.get("a.Trips$Stop"));
        assertFalse(texts.containsKey("a.Trips#inside") || texts.containsKey("a.Trips$Hidden"), texts::toString);
    }

    @Test
    void aModuleWithNothingToShowGetsNoFile() throws IOException {
        assertTrue(compile(Map.of("Plain", "package a; /** Plain. */ public class Plain {}"))
                .isEmpty());
        assertFalse(Files.exists(classes.resolve(JavadocWriter.FILE)));
    }

    private Properties compile(Map<String, String> sources) throws IOException {
        List<JavaFileObject> files =
                new java.util.ArrayList<>(List.of(source("HttpMethod", VERBS), source("GET", GET)));
        sources.forEach((name, text) -> files.add(source(name, text)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        JavaCompiler.CompilationTask task =
                compiler.getTask(told, null, null, List.of("-d", classes.toString()), null, files);
        task.setProcessors(List.of(new JavadocWriter()));
        assertTrue(task.call(), told::toString);
        Properties texts = new Properties();
        Path file = classes.resolve(JavadocWriter.FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
        }
        return texts;
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///" + name + JavaFileObject.Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
