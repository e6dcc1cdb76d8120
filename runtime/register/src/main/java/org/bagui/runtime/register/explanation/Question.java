package org.bagui.runtime.register.explanation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.StandingWarning.Figure;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.query.Masking;

/**
 * What a warning asks: its code, what its text names, and the figures of the entry that it is about. A reason holds for
 * exactly this question.
 *
 * @param warning the warning
 * @param figures figures that may be shown
 * @param digest digest of everything asked, values of sensitive fields included
 */
record Question(Fault warning, List<Figure> figures, String digest) {
    private static final char PART = '\u001f';

    /** The question of a warning, as somebody is shown it; {@code fields} names those that rules announce for a code. */
    static Question of(
            Actor actor, RegisterDefinition register, EntryView entry, Fault warning, Map<String, Set<String>> fields) {
        Set<String> names = new LinkedHashSet<>(fields.getOrDefault(warning.code(), Set.of()));
        if (warning.field() != null) {
            names.add(warning.field());
        }
        List<Figure> figures = new ArrayList<>();
        StringBuilder asked = new StringBuilder(warning.code()).append(PART).append(warning.field());
        warning.args().forEach(arg -> asked.append(PART).append(text(arg)));
        for (String name : names) {
            FieldDefinition field = register.field(name).orElse(null);
            if (field != null) {
                Object value = entry.get(name);
                asked.append(PART).append(name).append('=').append(text(value));
                if (!field.sensitive() && !Masking.isClosed(field, actor, register)) {
                    figures.add(new Figure(name, value));
                }
            }
        }
        return new Question(shown(actor, register, warning), List.copyOf(figures), digest(asked.toString()));
    }

    /** Of a field that somebody may not see, the warning tells no value either. */
    private static Fault shown(Actor actor, RegisterDefinition register, Fault warning) {
        boolean closed = warning.field() != null
                && register.field(warning.field())
                        .map(field -> Masking.isClosed(field, actor, register))
                        .orElse(false);
        if (!closed) {
            return warning;
        }
        List<Object> args =
                warning.args().stream().map(arg -> (Object) Masking.MASK).toList();
        return new Fault(warning.row(), warning.field(), warning.code(), warning.severity(), args, null);
    }

    /** Values for the places of the warning's text, as texts. */
    List<String> args() {
        return warning.args().stream().map(Question::text).toList();
    }

    /** The figures as texts. */
    List<String> told() {
        return figures.stream()
                .filter(figure -> figure.value() != null)
                .map(figure -> figure.field() + "=" + text(figure.value()))
                .toList();
    }

    private static String text(Object value) {
        String text = value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : String.valueOf(value);
        return text.replace(PART, ' ');
    }

    private static String digest(String asked) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
