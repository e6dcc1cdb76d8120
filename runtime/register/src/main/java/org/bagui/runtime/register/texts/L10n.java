package org.bagui.runtime.register.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.bagui.core.register.definition.Titles;

/**
 * Texts of one bundle by file and key, in Chinese ({@code <file>.properties}) and English ({@code <file>_en.properties}),
 * UTF-8; immutable, and without any hold on the bundle it came from.
 */
public final class L10n {
    /** Folder of the files inside a bundle. */
    public static final String FOLDER = "OSGI-INF/l10n/";

    /** File with the texts that belong to no register. */
    public static final String COMMON = "messages";

    private static final String ENDING = ".properties";
    private static final String ENGLISH = "_en";

    private final Map<String, Map<String, String>> files;

    private L10n(Map<String, Map<String, String>> files) {
        this.files = files;
    }

    /** Reads the named files, in both languages, wherever the loader finds them; of equal keys the first one holds. */
    public static L10n of(ClassLoader loader, String... names) {
        Set<URL> urls = new LinkedHashSet<>();
        try {
            for (String name : names) {
                urls.addAll(Collections.list(loader.getResources(FOLDER + name + ENDING)));
                urls.addAll(Collections.list(loader.getResources(FOLDER + name + ENGLISH + ENDING)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(urls);
    }

    /**
     * Reads the files at the addresses.
     *
     * @throws UncheckedIOException naming the file that cannot be read
     */
    public static L10n of(Collection<URL> urls) {
        Map<String, Map<String, String>> files = new HashMap<>();
        for (URL url : urls) {
            String path = url.getPath();
            String file = path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
            Map<String, String> texts = files.computeIfAbsent(file, name -> new HashMap<>());
            Properties read = read(url);
            for (String key : read.stringPropertyNames()) {
                texts.putIfAbsent(key, read.getProperty(key));
            }
        }
        return new L10n(files);
    }

    /** Texts of no file at all. */
    public static L10n none() {
        return new L10n(Map.of());
    }

    /** The text in exactly the language asked for (Chinese unless English is). */
    public Optional<String> find(String file, String key, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        Map<String, String> texts = files.get(english ? file + ENGLISH : file);
        return texts == null ? Optional.empty() : Optional.ofNullable(texts.get(key));
    }

    /** Both languages of a text; an absent one is empty. */
    public Titles titles(String file, String key) {
        return new Titles(
                find(file, key, Locale.CHINESE).orElse(""),
                find(file, key, Locale.ENGLISH).orElse(""));
    }

    private static Properties read(URL url) {
        Properties properties = new Properties();
        try {
            URLConnection connection = url.openConnection();
            // A cached connection would keep the jar of a removed bundle open.
            connection.setUseCaches(false);
            try (Reader reader = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException("cannot read the texts of " + url, e));
        }
        return properties;
    }
}
