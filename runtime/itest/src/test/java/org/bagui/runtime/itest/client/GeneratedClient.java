package org.bagui.runtime.itest.client;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bagui.runtime.itest.fixture.Compilation;

/** A Java client as openapi-generator makes it of a document, compiled as it comes. */
final class GeneratedClient {
    private static final String SETTINGS =
            "openApiNullable=false,useJakartaEe=true,annotationLibrary=none,documentationProvider=none,"
                    + "hideGenerationTimestamp=true,invokerPackage=org.example.bagui,apiPackage=org.example.bagui.api,"
                    + "modelPackage=org.example.bagui.model";

    private final Path folder;

    /** @param folder folder for its files */
    GeneratedClient(Path folder) {
        this.folder = folder;
    }

    /** Makes the sources; fails with what the generator has said. */
    void generate(byte[] document) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("openapi.json"), document);
        Path log = folder.resolve("generator.log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-jar",
                System.getProperty("bagui.openapi.generator"),
                "generate",
                "--generator-name=java",
                "--library=apache-httpclient",
                "--input-spec=" + file,
                "--output=" + folder.resolve("client"),
                "--additional-properties=" + SETTINGS,
                "--global-property=apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError(Files.readString(log));
        }
    }

    /** Compiles the client as it is, with a program that uses it; returns the loader of both. */
    ClassLoader compile(Path program) throws IOException {
        Path classes = folder.resolve("classes");
        Compilation.likeTheTests().compile(List.of(folder.resolve("client/src/main/java"), program), classes);
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }
}
