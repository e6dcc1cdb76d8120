package org.bagui.runtime.rest.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.problem.Messages;

/**
 * The texts of one document in one language: {@code OSGI-INF/l10n/openapi.properties} of all bundles, and Javadoc. In Chinese the
 * l10n goes first, and Javadoc, which is written in English, stands where there is none; in English it is the other way round.
 */
final class DocumentTexts {
    private static final String FILE = "openapi";
    private static final Pattern SENTENCE = Pattern.compile("(?s)(.+?)(?:。|\\.(?=\\s|$))(.*)|(.+)");

    private final Messages messages;
    private final Locale locale;
    private final JavadocReader javadoc;

    DocumentTexts(Messages messages, Locale locale, JavadocReader javadoc) {
        this.messages = messages;
        this.locale = locale;
        this.javadoc = javadoc;
    }

    Locale locale() {
        return locale;
    }

    JavadocReader javadoc() {
        return javadoc;
    }

    /** A text of the document itself, which must be there. */
    String text(String key, Object... args) {
        return messages.text(FILE, key, locale, List.of(args));
    }

    /** A text of the document, if any. */
    Optional<String> find(String key) {
        return find(FILE, key);
    }

    /** A text of a register, or a common one, if any. */
    Optional<String> find(String register, String key) {
        String text = messages.text(register, key, locale, List.of());
        return text.equals(key) ? Optional.empty() : Optional.of(text);
    }

    /** A text by key or by Javadoc, the language's own first. */
    Optional<String> either(String key, Optional<String> english) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? english.or(() -> find(key))
                : find(key).or(() -> english);
    }

    /** The text of a refusal's code, with dots for what is told at run time. */
    String refusal(String code) {
        return find(null, "problem." + code)
                .or(() -> find(null, "fault." + code))
                .orElse(code)
                .replaceAll("\\{\\d+}", "…");
    }

    /** The title of a status. */
    String status(int status) {
        return find(null, "status." + status).orElse(Integer.toString(status));
    }

    /** The first sentence of a text, without its end. */
    static String first(String text) {
        Matcher sentence = SENTENCE.matcher(text);
        if (!sentence.matches()) {
            return text;
        }
        String first = sentence.group(1) == null ? sentence.group(3) : sentence.group(1);
        return first.strip().replaceAll("\\s+", " ");
    }
}
