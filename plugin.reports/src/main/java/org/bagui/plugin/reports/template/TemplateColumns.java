package org.bagui.plugin.reports.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.Field.Carry;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.plugin.reports.sheet.data.RowMark;
import org.bagui.plugin.reports.template.TemplateColumn.Use;

/**
 * The columns of a template: a running number, month and place where the form itself does not name them, the fields that
 * callers enter in the order of the class; in a prefilled one last month's figure beside each figure.
 */
final class TemplateColumns {
    private static final String NAME = "enterpriseName";

    private final TemplateOrder order;
    private final Messages messages;
    private final Locale locale;
    private final List<TemplateColumn> columns = new ArrayList<>();

    private TemplateColumns(TemplateOrder order, Messages messages) {
        this.order = order;
        this.messages = messages;
        this.locale = order.locale();
    }

    static List<TemplateColumn> of(TemplateOrder order, Messages messages) {
        return new TemplateColumns(order, messages).all();
    }

    private List<TemplateColumn> all() {
        RegisterDefinition register = order.register();
        boolean monthly = register.period() == PeriodKind.MONTH;
        columns.add(new TemplateColumn(Use.NUMBER, null, text("template.number"), "", false));
        register.fields().stream()
                .filter(field -> field.isEntered() && isIdentity(field))
                .forEach(field -> enter(field, Use.KNOWN));
        if (monthly && order.period() == null) {
            enter(register.require("period"), Use.ASKED);
        }
        boolean county = order.place().level().compareTo(PlaceLevel.COUNTY) >= 0;
        if (register.placeField().isEmpty() && !county) {
            enter(register.require(SystemFields.RECORDED_PLACE), Use.KNOWN);
        }
        for (FieldDefinition field : register.fields()) {
            if (field.isEntered() && !isIdentity(field)) {
                boolean known = isKnown(field);
                enter(field, known ? Use.KNOWN : Use.ASKED);
                if (order.prefill() && !known && field.kind().isNumber() && !field.sensitive()) {
                    columns.add(new TemplateColumn(Use.HINT, field, text("template.hint"), group(field), false));
                }
            }
        }
        if (order.prefill()) {
            columns.add(new TemplateColumn(Use.MARK, null, RowMark.TITLE, RowMark.TITLE, false));
        }
        return columns;
    }

    private void enter(FieldDefinition field, Use use) {
        boolean required = field.system() || field.bounds().required() && !field.defaulted();
        columns.add(new TemplateColumn(use, field, field.titles().in(locale), group(field), required));
    }

    /** Facts that stay until they are changed; of a register without months all facts do. */
    private boolean isKnown(FieldDefinition field) {
        RegisterDefinition register = order.register();
        String name = field.name();
        return !field.sensitive()
                && (field.carry() == Carry.FIXED
                        || register.period() == PeriodKind.NONE
                        || register.key().contains(name)
                        || isIdentity(field)
                        || placeFields(register).contains(name));
    }

    private boolean isIdentity(FieldDefinition field) {
        return EnterpriseEntry.class.isAssignableFrom(order.register().entryClass())
                && (field.name().equals("uscc") || field.name().equals(NAME));
    }

    private static Set<String> placeFields(RegisterDefinition register) {
        return register.placeField()
                .map(county -> county.code() == null
                        ? Set.of(county.name())
                        : Set.of(county.name(), county.code().parent()))
                .orElse(Set.of());
    }

    private String group(FieldDefinition field) {
        if (field.group().isEmpty()) {
            return "";
        }
        String key = "group." + field.group();
        String title = messages.text(order.register().name(), key, locale, List.of());
        return title.startsWith(key) ? "" : title;
    }

    private String text(String key) {
        return messages.text(null, key, locale, List.of());
    }
}
