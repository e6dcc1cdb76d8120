package org.bagui.runtime.plugins.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.bagui.core.plugin.PluginFault;
import org.bagui.runtime.plugins.JarRefusal;
import org.osgi.framework.Constants;

/** Reads a jar far enough to know whether it may become a bundle. */
public final class JarReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z][A-Za-z0-9_-]*)+");
    /** Names of the platform itself and of the plugins of its editions. */
    private static final String RESERVED = "org.bagui.";

    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/");

    private JarReader() {}

    /** What the jar says of itself; refused with everything that is wrong with the archive or its manifest. */
    public static JarFacts read(Path file) throws JarRefusal, IOException {
        Set<String> entries = JarBounds.entries(file);
        Attributes main = manifest(file);
        String header = main.getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (header == null || !"2".equals(main.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
            throw new JarRefusal("no-symbolic-name");
        }
        String name = header.split(";")[0].strip();
        List<PluginFault> faults = new ArrayList<>();
        if (!NAME.matcher(name).matches()) {
            faults.add(PluginFault.of("bad-symbolic-name", name));
        } else if (name.toLowerCase(Locale.ROOT).startsWith(RESERVED)) {
            faults.add(PluginFault.of("reserved-name", name));
        }
        if (header.replace(" ", "").contains("singleton:=true")) {
            faults.add(PluginFault.of("singleton-plugin"));
        }
        refuse(main, Constants.FRAGMENT_HOST, faults);
        refuse(main, Constants.REQUIRE_BUNDLE, faults);
        refuse(main, Constants.DYNAMICIMPORT_PACKAGE, faults);
        refuse(main, Constants.BUNDLE_NATIVECODE, faults);
        if (!".".equals(main.getOrDefault(new Attributes.Name(Constants.BUNDLE_CLASSPATH), "."))) {
            faults.add(PluginFault.of("header-not-allowed", Constants.BUNDLE_CLASSPATH));
        }
        JarRefusal.unlessEmpty(faults);
        String version = main.getValue(Constants.BUNDLE_VERSION);
        return new JarFacts(name, version == null ? "0.0.0" : version.strip(), packages(entries), digest(file));
    }

    /** Refuses what is no file, and one that is too large to be copied. */
    public static void requireFile(Path file) throws JarRefusal, IOException {
        JarBounds.requireFile(file);
    }

    private static void refuse(Attributes main, String header, List<PluginFault> faults) {
        if (main.getValue(header) != null) {
            faults.add(PluginFault.of("header-not-allowed", header));
        }
    }

    private static Attributes manifest(Path file) throws JarRefusal, IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new JarRefusal("no-symbolic-name");
            }
            return manifest.getMainAttributes();
        }
    }

    private static Set<String> packages(Set<String> entries) {
        Set<String> packages = new TreeSet<>();
        for (String entry : entries) {
            String plain = VERSIONED.matcher(entry).replaceFirst("");
            if (plain.endsWith(".class") && plain.indexOf('/') > 0) {
                packages.add(plain.substring(0, plain.lastIndexOf('/')).replace('/', '.'));
            }
        }
        return packages;
    }

    /** SHA-256 of a file. */
    public static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
