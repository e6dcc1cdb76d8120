package org.bagui.plugin.reports.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.bagui.core.problem.Messages;

/** The bundle's own texts; of any other key the key with its arguments, so that tests see both. */
public final class FakeMessages implements Messages {
    private final Properties zh = load("");
    private final Properties en = load("_en");

    private static Properties load(String ending) {
        Properties texts = new Properties();
        try (InputStream in =
                        FakeMessages.class.getResourceAsStream("/OSGI-INF/l10n/messages" + ending + ".properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Keys of a language. */
    public java.util.Set<String> keys(Locale locale) {
        return (locale.equals(Locale.ENGLISH) ? en : zh).stringPropertyNames();
    }

    @Override
    public String text(String register, String key, Locale locale, List<Object> args) {
        String text = (locale.equals(Locale.ENGLISH) ? en : zh).getProperty(key);
        if (text == null) {
            return key + args;
        }
        for (int i = 0; i < args.size(); i++) {
            text = text.replace("{" + i + "}", String.valueOf(args.get(i)));
        }
        return text;
    }
}
