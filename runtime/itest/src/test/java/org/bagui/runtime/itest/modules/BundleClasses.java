package org.bagui.runtime.itest.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;
import org.osgi.framework.Constants;

/**
 * A bundle with its classes and the classes that each of them names.
 *
 * @param name symbolic name
 * @param exports packages that it exports
 * @param optional packages that it imports where they are there
 * @param classes class to those that it names, dots between their parts
 */
record BundleClasses(String name, Set<String> exports, Set<String> optional, Map<String, Set<String>> classes) {
    private static final int CLASS_CONSTANT = 7;

    static BundleClasses read(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Attributes main = jar.getManifest().getMainAttributes();
            String name = main.getValue(Constants.BUNDLE_SYMBOLICNAME);
            Set<String> optional = new HashSet<>();
            ManifestHeader.parse(main.getValue(Constants.IMPORT_PACKAGE)).forEach((imported, attributes) -> {
                if ("optional".equals(attributes.get("resolution"))) {
                    optional.add(imported);
                }
            });
            Map<String, Set<String>> classes = new HashMap<>();
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().matches("(?!META-INF/).*(?<!module-info)[.]class")) {
                    ClassReader reader =
                            new ClassReader(jar.getInputStream(entry).readAllBytes());
                    classes.put(reader.getClassName().replace('/', '.'), named(reader));
                }
            }
            return new BundleClasses(
                    name == null ? "" : name.split(";")[0].strip(),
                    ManifestHeader.parse(main.getValue(Constants.EXPORT_PACKAGE))
                            .keySet(),
                    optional,
                    classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> named(ClassReader reader) {
        Set<String> named = new HashSet<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int item = 1; item < reader.getItemCount(); item++) {
            int at = reader.getItem(item);
            if (at > 0 && reader.readByte(at - 1) == CLASS_CONSTANT) {
                String type =
                        reader.readUTF8(at, buffer).replaceFirst("^\\[+L?", "").replaceFirst(";$", "");
                named.add(type.replace('/', '.'));
            }
        }
        return named;
    }
}
