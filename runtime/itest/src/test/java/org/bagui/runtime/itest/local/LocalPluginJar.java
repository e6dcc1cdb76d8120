package org.bagui.runtime.itest.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.bagui.core.rest.RestResource;

/** Makes the jar of a local plugin out of {@link Greeting}. */
final class LocalPluginJar {
    private static final String COMPONENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="greeting">
              <implementation class="%s"/>
              <service><provide interface="%s"/></service>
              <property name="%s" value="%s"/>
            </scr:component>
            """.formatted(Greeting.class.getName(), RestResource.class.getName(), RestResource.PATH, Greeting.PATH);

    private LocalPluginJar() {}

    static void write(Path file) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest())) {
            add(jar, Greeting.class);
            add(jar, Greeting.Answer.class);
            jar.putNextEntry(new ZipEntry("OSGI-INF/greeting.xml"));
            jar.write(COMPONENT.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String path = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new ZipEntry(path));
        try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
            in.transferTo(jar);
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.example.greeting");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Service-Component", "OSGI-INF/greeting.xml");
        main.putValue(
                "Import-Package",
                "org.bagui.core.rest;version=\"[1.0,2)\",org.bagui.core.security;version=\"[1.0,2)\","
                        + "javax.ws.rs;version=\"[2.1,3)\",javax.ws.rs.core;version=\"[2.1,3)\"");
        main.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3)(!(version>=2.0)))\"");
        return manifest;
    }
}
