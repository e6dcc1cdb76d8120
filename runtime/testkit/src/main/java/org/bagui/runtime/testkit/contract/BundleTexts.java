package org.bagui.runtime.testkit.contract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The texts that the bundles of a running platform carry. */
final class BundleTexts {
    private static final String FOLDER = "OSGI-INF/l10n";
    private static final String ENGLISH = "_en.properties";

    /**
     * One file of texts.
     *
     * @param name name of the file without language and ending: {@code messages} or a register
     */
    private record Texts(String name, boolean english, boolean platform, Properties entries) {
        boolean has(String register, String key) {
            boolean own = name.equals("messages") || name.equals(register);
            return own && !entries.getProperty(key, "").isBlank();
        }
    }

    private final List<Texts> all;

    private BundleTexts(List<Texts> all) {
        this.all = all;
    }

    static BundleTexts of(BundleContext context) {
        List<Texts> all = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            var files = bundle.findEntries(FOLDER, "*.properties", false);
            for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
                all.add(read(file, bundle.getSymbolicName().startsWith("org.bagui.runtime.")));
            }
        }
        return new BundleTexts(all);
    }

    /** What is missing of a key that a register uses: its Chinese text, its English one, both or none. */
    List<String> missing(String register, String key) {
        List<String> missing = new ArrayList<>();
        for (boolean english : new boolean[] {false, true}) {
            if (all.stream().noneMatch(texts -> texts.english() == english && texts.has(register, key))) {
                missing.add(key + (english ? " in English" : " in Chinese"));
            }
        }
        return missing;
    }

    /** Whether the key is one of the platform's own. */
    boolean isOfPlatform(String key) {
        return all.stream().anyMatch(texts -> texts.platform() && texts.has("", key));
    }

    private static Texts read(URL url, boolean platform) {
        Properties entries = new Properties();
        try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            entries.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String file = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
        boolean english = file.endsWith(ENGLISH);
        String name = file.substring(0, file.length() - (english ? ENGLISH : ".properties").length());
        return new Texts(name, english, platform, entries);
    }
}
