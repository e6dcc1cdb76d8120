package org.bagui.plugin.reports.imports.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.plugin.reports.imports.table.RegisterColumns;

/** What faults of a register say to people; the register's own texts also where its bundle is gone by now. */
public final class AnnotationTexts {
    private static final String REQUEST = "，请";

    private final String name;
    private final Optional<RegisterDefinition> register;
    private final Messages messages;

    /**
     * @param name name of the register
     * @param register its definition, if it is active
     */
    public AnnotationTexts(String name, Optional<RegisterDefinition> register, Messages messages) {
        this.name = name;
        this.register = register;
        this.messages = messages;
    }

    /** Title of a field; empty for none. */
    public String title(String field, Locale locale) {
        return register.map(known -> RegisterColumns.title(known, field, locale))
                .orElse(field == null ? "" : field);
    }

    /** Text of a fault or a note. */
    public String text(String field, String code, List<String> args, Locale locale) {
        List<Object> all = new ArrayList<>(args.size() + 1);
        all.add(title(field, locale));
        all.addAll(args);
        return messages.text(name, "fault." + code, locale, all);
    }

    /** Text of the bundle's own. */
    String own(String key, Object... args) {
        return messages.text(null, key, Locale.CHINESE, List.of(args));
    }

    /** What is wrong, as a Chinese text of a fault says it before its request. */
    static String wrong(String text) {
        int request = text.indexOf(REQUEST);
        return request < 0 ? text : text.substring(0, request);
    }

    /** What to do, as a Chinese text of a fault asks for it; empty where it does not ask. */
    static String toDo(String text) {
        int request = text.indexOf(REQUEST);
        return request < 0 ? "" : text.substring(request + 1);
    }
}
