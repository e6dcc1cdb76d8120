package org.bagui.plugin.reports.template;

import java.time.YearMonth;
import java.util.List;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.PeriodKind;

/** The texts of a template that are no titles of columns. */
final class TemplateTexts {
    private final TemplateOrder order;
    private final Messages messages;

    TemplateTexts(TemplateOrder order, Messages messages) {
        this.order = order;
        this.messages = messages;
    }

    String title() {
        return order.register().titles().in(order.locale());
    }

    /** The line below the title: for which place and month. */
    String line() {
        String place = order.place().name(order.locale());
        if (order.register().period() == PeriodKind.NONE) {
            return text("template.line", place);
        }
        YearMonth month = order.period();
        return month == null
                ? text("template.line.months", place)
                : text("template.line.month", place, month.getYear(), month.getMonthValue());
    }

    /** How to fill in. */
    String help() {
        String filled = !order.prefill()
                ? ""
                : text(order.period() == null ? "template.help.current" : "template.help.prefilled");
        return text("template.help") + filled;
    }

    String example() {
        return text("template.example");
    }

    ColumnNotes notes() {
        return new ColumnNotes(messages, order.locale());
    }

    private String text(String key, Object... args) {
        return messages.text(null, key, order.locale(), List.of(args));
    }
}
