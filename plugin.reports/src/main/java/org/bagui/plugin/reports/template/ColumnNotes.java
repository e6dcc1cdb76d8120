package org.bagui.plugin.reports.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.plugin.reports.template.ColumnChoices.Offer;

/** Says in words what belongs into a column: whether it must be there, what it means, unit, bounds and list. */
final class ColumnNotes {
    private static final int LISTED = 12;

    private final Messages messages;
    private final Locale locale;

    ColumnNotes(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** The lines of a column's note. */
    List<String> lines(TemplateColumn column, Offer offer) {
        FieldDefinition field = column.field();
        List<String> lines = new ArrayList<>();
        lines.add(text(
                column.required()
                        ? "template.note.required"
                        : field.defaulted() ? "template.note.defaulted" : "template.note.optional"));
        String help = field.help().in(locale);
        if (!help.isBlank()) {
            lines.add(help);
        }
        rule(field, offer, lines);
        if (!field.unit().isEmpty()) {
            lines.add(text("template.note.unit", unit(field.unit())));
        }
        if (!offer.texts().isEmpty()) {
            lines.add(choices(offer));
        }
        return lines;
    }

    private void rule(FieldDefinition field, Offer offer, List<String> lines) {
        Bounds bounds = field.bounds();
        switch (field.kind()) {
            case INTEGER, LONG -> lines.add(number("template.note.whole", bounds));
            case DECIMAL -> lines.add(number("template.note.decimal", bounds));
            case DATE -> lines.add(text(bounds.notInFuture() ? "template.note.past" : "template.note.date"));
            case MONTH -> lines.add(text("template.note.month"));
            case TEXT -> {
                if (bounds.maxLength() != null
                        && field.code() == null
                        && offer.texts().isEmpty()) {
                    lines.add(text("template.note.length", bounds.maxLength()));
                }
            }
            case BOOLEAN, MOMENT -> {
                // The list says it.
            }
        }
    }

    private String number(String key, Bounds bounds) {
        BigDecimal min = bounds.min();
        BigDecimal max = bounds.max();
        String range = min == null && max == null
                ? ""
                : max == null
                        ? text("template.note.from", min.toPlainString())
                        : text("template.note.between", min == null ? "…" : min.toPlainString(), max.toPlainString());
        return text(key) + range;
    }

    private String choices(Offer offer) {
        List<String> texts = offer.texts();
        String separator = locale.equals(Locale.ENGLISH) ? ", " : "、";
        String shown = String.join(separator, texts.subList(0, Math.min(texts.size(), LISTED)));
        if (texts.size() > LISTED) {
            shown = text("template.note.more", shown, texts.size());
        }
        return text(
                offer.many()
                        ? "template.note.many"
                        : offer.closed() ? "template.note.choose" : "template.note.suggested",
                shown);
    }

    /** The unit in words; one that has none stays as it is. */
    private String unit(String unit) {
        String key = "unit." + unit.replace(' ', '-');
        String word = text(key);
        return word.startsWith(key) ? unit : word;
    }

    private String text(String key, Object... args) {
        return messages.text(null, key, locale, List.of(args));
    }
}
