package org.bagui.runtime.rest.module;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;

/**
 * Pages that a bundle brings for the console: {@code OSGI-INF/console/pages.json} names each with its ES module, which lies
 * beside it.
 */
final class PluginPages {
    /** Folder of a bundle whose files the console serves. */
    static final String FOLDER = "OSGI-INF/console/";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern SCRIPT = Pattern.compile("[A-Za-z0-9_-]{1,60}\\.js");
    private static final int MOST = 20;

    private PluginPages() {}

    /**
     * A page as shown.
     *
     * @param name name in addresses
     * @param title title in the language asked for
     * @param script address of its ES module on this server
     */
    public record Page(String name, String title, String script) {}

    private record Title(String zh, String en) {}

    private record Declared(String name, Title title, String script) {
        boolean isSound(Bundle bundle) {
            return name != null
                    && NAME.matcher(name).matches()
                    && title != null
                    && title.zh != null
                    && title.en != null
                    && script != null
                    && SCRIPT.matcher(script).matches()
                    && bundle.getEntry(FOLDER + script) != null;
        }
    }

    /**
     * The pages of a bundle, in its order; none where it declares none, or has gone meanwhile.
     *
     * @throws IOException where the declaration cannot be used, with what is wrong
     */
    static List<Page> of(Bundle bundle, Locale locale) throws IOException {
        try {
            return declared(bundle, locale);
        } catch (IllegalStateException uninstalled) {
            return List.of();
        }
    }

    private static List<Page> declared(Bundle bundle, Locale locale) throws IOException {
        URL declaration = bundle.getEntry(FOLDER + "pages.json");
        if (declaration == null) {
            return List.of();
        }
        List<Declared> declared;
        try (InputStream in = declaration.openStream()) {
            declared = JSON.readValue(in, new TypeReference<List<Declared>>() {});
        }
        if (declared.size() > MOST || !declared.stream().allMatch(one -> one.isSound(bundle))) {
            throw new IOException(
                    "pages.json: each page has a name (kebab-case), a title {zh, en} and a script that lies beside it");
        }
        return declared.stream()
                .map(one -> new Page(
                        one.name(),
                        locale.equals(Locale.ENGLISH)
                                ? one.title().en()
                                : one.title().zh(),
                        "/console/plugins/" + bundle.getSymbolicName() + "/" + one.script()))
                .toList();
    }
}
