package org.bagui.runtime.itest.client;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bagui.runtime.itest.fixture.Compilation;

/** A client as openapi-generator makes it of a document, compiled as it comes: in Java, or in TypeScript by strict rules. */
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

    /** Makes the Java sources; fails with what the generator has said. */
    void generateJava(byte[] document) throws IOException, InterruptedException {
        generate(
                document,
                "--generator-name=java",
                "--library=apache-httpclient",
                "--additional-properties=" + SETTINGS);
    }

    /** Makes the TypeScript sources. */
    void generateTypeScript(byte[] document) throws IOException, InterruptedException {
        generate(document, "--generator-name=typescript-fetch", "--additional-properties=importFileExtension=.js");
    }

    private void generate(byte[] document, String... settings) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("openapi.json"), document);
        Path log = folder.resolve("generator.log");
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        System.getProperty("bagui.openapi.generator"),
                        "generate",
                        "--input-spec=" + file,
                        "--output=" + folder.resolve("client"),
                        "--global-property=apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false"));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError(Files.readString(log));
        }
    }

    /** Compiles the client as it is, with the program of a folder that uses it; returns the program as JavaScript. */
    Path compileTypeScript(Path program, String name) throws IOException, InterruptedException {
        for (String file : List.of(name + ".ts", "tsconfig.json")) {
            Files.copy(program.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
        Path libraries = Files.createSymbolicLink(folder.resolve("node_modules"), ConsoleTools.libraries());
        ConsoleTools.node(folder, libraries.resolve("typescript/bin/tsc"), "--project", folder);
        return folder.resolve("out").resolve(name + ".js");
    }

    /** Compiles the client as it is, with a program that uses it; returns the loader of both. */
    ClassLoader compileJava(Path program) throws IOException {
        Path classes = folder.resolve("classes");
        Compilation.likeTheTests().compile(List.of(folder.resolve("client/src/main/java"), program), classes);
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }
}
