package org.bagui.runtime.itest.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bagui.core.rest.RestResource;

/** Makes bundles out of classes of the tests, good and bad ones. */
final class PluginJar {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s"%5$s>
              <implementation class="%1$s"/>
              <service><provide interface="%2$s"/></service>
              <property name="%3$s" value="%4$s"/>
            </scr:component>
            """;
    private static final String USUAL_IMPORTS = Stream.of(
                    "org.bagui.core.plugin",
                    "org.bagui.core.register",
                    "org.bagui.core.register.spi",
                    "org.bagui.core.rest",
                    "org.bagui.core.security")
            .map(name -> name + ";version=\"[1.0,2)\"")
            .collect(Collectors.joining(","));
    private static final String OTHER_IMPORTS = ",javax.ws.rs;version=\"[2.1,3)\",javax.ws.rs.core;version=\"[2.1,3)\","
            + "jakarta.persistence;version=\"[3.1,4)\",jakarta.validation.constraints;version=\"[3.0,4)\","
            + "org.slf4j;version=\"[2.0,3)\",org.osgi.framework;version=\"[1.8,2)\","
            + "javax.servlet;resolution:=optional,javax.servlet.http;resolution:=optional";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String components = "";

    private PluginJar(String name) {
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", name);
        headers.put("Bundle-Version", "1.0.0");
        headers.put("Import-Package", USUAL_IMPORTS + OTHER_IMPORTS);
        headers.put(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3)(!(version>=2.0)))\"");
    }

    static PluginJar named(String name) {
        return new PluginJar(name);
    }

    /** Sets a header; null takes it out. */
    PluginJar header(String name, String value) {
        headers.put(name, value);
        headers.values().removeIf(each -> each == null);
        return this;
    }

    /** Imports further packages, beside the usual ones. */
    PluginJar importing(String clauses) {
        return header("Import-Package", headers.get("Import-Package") + "," + clauses);
    }

    PluginJar version(String version) {
        return header("Bundle-Version", version);
    }

    PluginJar file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PluginJar file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    PluginJar with(Class<?>... types) {
        for (Class<?> type : types) {
            String path = type.getName().replace('.', '/') + ".class";
            try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
                files.put(path, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** A component that offers its class as a service. */
    PluginJar component(Class<?> type, Class<?> service, String property, String value) {
        String end =
                Stream.of(type.getMethods()).anyMatch(each -> each.getName().equals("deactivate"))
                        ? " deactivate=\"deactivate\""
                        : "";
        String file = "OSGI-INF/" + type.getName() + ".xml";
        components += (components.isEmpty() ? "" : ",") + file;
        return header("Service-Component", components)
                .with(type)
                .file(file, COMPONENT.formatted(type.getName(), service.getName(), property, value, end));
    }

    PluginJar resource(Class<? extends RestResource> type, String path) {
        return component(type, RestResource.class, RestResource.PATH, path);
    }

    PluginJar migration(String file, String sql) {
        return file("db/migration/" + file, sql);
    }

    byte[] bytes() {
        StringBuilder manifest = new StringBuilder("Manifest-Version: 1.0\r\n");
        headers.forEach((name, value) -> manifest.append(folded(name + ": " + value)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Lines of a manifest have 72 bytes at most. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        for (int at = 0; at < line.length(); at += 70) {
            folded.append(at == 0 ? "" : " ")
                    .append(line, at, Math.min(at + 70, line.length()))
                    .append("\r\n");
        }
        return folded.toString();
    }
}
