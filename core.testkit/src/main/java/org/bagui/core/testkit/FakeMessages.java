package org.bagui.core.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiFunction;
import org.bagui.core.problem.Messages;

/**
 * Texts of l10n files on the class path, those of the bundle under test; of any other key the key.
 *
 * <pre>{@code
 * Messages texts = FakeMessages.of("worker-dormitory").strict();
 * assertEquals("入住人数超过床位数", texts.text(null, "fault.occupied-over-beds", Locale.CHINESE, List.of()));
 * }</pre>
 */
public final class FakeMessages implements Messages {
    private final Properties zh;
    private final Properties en;
    private BiFunction<String, List<Object>, String> missing = (key, args) -> key;

    private FakeMessages(Properties zh, Properties en) {
        this.zh = zh;
        this.en = en;
    }

    /** The texts of {@code OSGI-INF/l10n/messages.properties} and {@code messages_en.properties}. */
    public static FakeMessages own() {
        return of("messages");
    }

    /** The texts of some files, named without folder, language and ending; later ones go before. */
    public static FakeMessages of(String... files) {
        Properties zh = new Properties();
        Properties en = new Properties();
        for (String file : files) {
            load(zh, file);
            load(en, file + "_en");
        }
        return new FakeMessages(zh, en);
    }

    private static void load(Properties texts, String file) {
        String path = "/OSGI-INF/l10n/" + file + ".properties";
        try (InputStream in = FakeMessages.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no texts at " + path);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows the values of a key without a text behind it, so that a test sees both. */
    public FakeMessages showingValues() {
        missing = (key, args) -> key + args;
        return this;
    }

    /** Fails where a text is missing. */
    public FakeMessages strict() {
        missing = (key, args) -> {
            throw new AssertionError("no text " + key);
        };
        return this;
    }

    /** Keys of a language. */
    public Set<String> keys(Locale locale) {
        return texts(locale).stringPropertyNames();
    }

    private Properties texts(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    @Override
    public String text(String register, String key, Locale locale, List<Object> args) {
        String text = texts(locale).getProperty(key);
        if (text == null) {
            return missing.apply(key, args);
        }
        for (int i = 0; i < args.size(); i++) {
            text = text.replace("{" + i + "}", shown(args.get(i)));
        }
        return text;
    }

    private static String shown(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
