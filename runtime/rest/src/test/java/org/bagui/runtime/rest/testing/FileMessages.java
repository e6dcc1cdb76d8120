package org.bagui.runtime.rest.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.bagui.core.problem.Messages;

/** The texts of this bundle only; others show as their key. */
public final class FileMessages implements Messages {
    private final Properties zh = read("messages.properties");
    private final Properties en = read("messages_en.properties");

    @Override
    public String text(String register, String key, Locale locale, List<Object> args) {
        String text = ("en".equals(locale.getLanguage()) ? en : zh).getProperty(key, key);
        for (int i = 0; i < args.size(); i++) {
            text = text.replace("{" + i + "}", String.valueOf(args.get(i)));
        }
        return text;
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                FileMessages.class.getResourceAsStream("/OSGI-INF/l10n/" + name), StandardCharsets.UTF_8)) {
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
