package org.bagui.plugin.laborcoop.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.bagui.core.problem.Messages;

/** The bundle's texts; one that is missing fails. */
final class OwnTexts implements Messages {
    private final Properties zh = load("");
    private final Properties en = load("_en");

    private static Properties load(String ending) {
        Properties texts = new Properties();
        try (InputStream in = OwnTexts.class.getResourceAsStream("/OSGI-INF/l10n/messages" + ending + ".properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @Override
    public String text(String register, String key, Locale locale, List<Object> args) {
        String text = (locale.equals(Locale.ENGLISH) ? en : zh).getProperty(key);
        if (text == null) {
            throw new AssertionError("no text " + key + " in " + locale);
        }
        return new MessageFormat(text, locale).format(args.toArray());
    }
}
