package org.bagui.plugin.reports.layout;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;

/**
 * Fills the places of a layout's texts.
 *
 * @param messages texts of the register
 * @param locale language of the sheet
 * @param place name of the place
 * @param month month of the sheet, or null
 * @param day day on which it is made
 */
public record LayoutTexts(Messages messages, Locale locale, String place, YearMonth month, LocalDate day) {

    String of(Titles text) {
        boolean english = locale.equals(Locale.ENGLISH);
        String months =
                month == null ? "" : english ? month.toString() : month.getYear() + "年" + month.getMonthValue() + "月";
        String days =
                english ? day.toString() : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return text(text).replace("{place}", place).replace("{month}", months).replace("{date}", days);
    }

    private String text(Titles titles) {
        return titles.in(locale);
    }

    /** Title of the group above a column. */
    String group(OfficialLayout.LayoutColumn column, RegisterDefinition register, FieldDefinition field) {
        if (column.group() != null) {
            return text(column.group());
        }
        String key = "group." + field.group();
        String title = messages.text(register.name(), key, locale, List.of());
        return field.group().isEmpty() || title.startsWith(key) ? "" : title;
    }

    /** Title of the column with running numbers. */
    String number() {
        return messages.text(null, "template.number", locale, List.of());
    }
}
