package org.bagui.runtime.register.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;
import org.bagui.core.register.Field;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.CodeUse;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.MeasureUse;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.StateDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.register.definition.TransitionDefinition;

/** A definition as text, one line for each fact's owner: the ground of its hash, and of golden files in tests. */
public final class Description {
    private Description() {}

    /** The definition as text, hash left out; equal definitions give equal text. */
    public static String of(RegisterDefinition register) {
        StringBuilder text = new StringBuilder(4096);
        text.append(register.name()).append(" | ").append(show(register.titles()));
        text.append(" | table ").append(register.table());
        text.append(" | key ").append(String.join(",", register.key()));
        text.append(" | period ").append(register.period());
        text.append(" | scope ").append(register.scope());
        register.placeField().ifPresent(field -> text.append(" | place ").append(field.name()));
        register.townshipField().ifPresent(field -> text.append(" | township ").append(field.name()));
        text.append('\n');
        register.fields().forEach(field -> text.append(line(field)).append('\n'));
        register.lifeCycle().ifPresent(cycle -> {
            cycle.states().forEach(state -> text.append(line(state)).append('\n'));
            cycle.transitions().forEach(step -> text.append(line(step)).append('\n'));
        });
        return text.toString();
    }

    static String digest(RegisterDefinition register, int version) {
        return digest(version + "\n" + of(register));
    }

    /** Digest of a text. */
    public static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String line(FieldDefinition field) {
        StringJoiner line = new StringJoiner(" | ");
        line.add("  " + field.name());
        line.add(field.column());
        line.add(field.kind().name());
        line.add(show(field.titles()));
        add(line, "system", field.system());
        add(line, "group", field.group());
        add(line, "type", field.type());
        add(line, "unit", field.unit());
        bounds(line, field.bounds());
        code(line, field.code());
        measure(line, field.measure());
        add(line, "dimension", field.dimension());
        add(line, "derived from", String.join(",", field.derivedFrom()));
        add(line, "defaulted", field.defaulted());
        add(line, "list", field.inList());
        add(line, "filter", field.filterable());
        add(line, "search", field.searched());
        add(line, "sensitive", field.sensitive());
        add(line, "carry", field.carry() == Field.Carry.FIXED);
        add(line, "once", field.carry() == Field.Carry.ONCE);
        add(line, "help", field.help().zh().isEmpty() ? "" : show(field.help()));
        return line.toString();
    }

    private static String line(StateDefinition state) {
        StringJoiner line = new StringJoiner(" | ");
        line.add("  state " + state.name());
        line.add(show(state.titles()));
        add(line, "editable", String.join(",", state.editable()));
        add(line, "not counted", !state.counts());
        add(line, "due after", state.dueDays() == 0 ? null : state.dueDays());
        add(line, "due", state.dueField());
        add(line, "incomplete", state.incomplete());
        add(line, "last", state.last());
        return line.toString();
    }

    private static String line(TransitionDefinition step) {
        StringJoiner line = new StringJoiner(" | ");
        line.add("  step " + step.name());
        line.add(show(step.titles()));
        line.add(String.join(",", step.from()) + " to " + String.join(",", step.to()));
        line.add("permission " + step.permission());
        line.add("by " + step.by());
        add(line, "not by", String.join(",", step.notBy()));
        add(line, "asks", String.join(",", step.asks()));
        add(line, "needs", String.join(",", step.needs()));
        add(line, "stamps", step.stamps());
        line.add("reason " + step.reason());
        return line.toString();
    }

    private static void bounds(StringJoiner line, Bounds bounds) {
        add(line, "required", bounds.required());
        add(line, "length", bounds.maxLength());
        add(line, "min", bounds.min());
        add(line, "max", bounds.max());
        if (bounds.integerDigits() != null) {
            line.add("digits " + bounds.integerDigits() + "." + bounds.fractionDigits());
        }
        add(line, "pattern", bounds.pattern());
        add(line, "not in future", bounds.notInFuture());
    }

    private static void code(StringJoiner line, CodeUse code) {
        if (code != null) {
            line.add("code " + code.list() + (code.parent().isEmpty() ? "" : " under " + code.parent())
                    + (code.many() ? " many" : "") + (code.open() ? " open" : ""));
        }
    }

    private static void measure(StringJoiner line, MeasureUse measure) {
        if (measure != null) {
            line.add("measure " + measure.kind() + " over time " + measure.time()
                    + (measure.weight().isEmpty() ? "" : " by " + measure.weight()));
        }
    }

    private static void add(StringJoiner line, String word, boolean holds) {
        if (holds) {
            line.add(word);
        }
    }

    private static void add(StringJoiner line, String word, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            line.add(word + " " + value);
        }
    }

    private static String show(Titles titles) {
        return titles.zh() + " / " + titles.en();
    }
}
