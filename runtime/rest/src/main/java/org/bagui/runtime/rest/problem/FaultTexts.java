package org.bagui.runtime.rest.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.Fault;

/** What faults say: the title of its field goes into the first place of a fault's text. */
public final class FaultTexts {
    private final Messages messages;

    public FaultTexts(Messages messages) {
        this.messages = messages;
    }

    /** The text of a fault; the register is null where the fault concerns none. */
    public String text(Fault fault, Locale locale, RegisterDefinition register) {
        return text(fault.code(), fault.field(), fault.args(), locale, register);
    }

    /** The text of a code at a field, with the further values for its places. */
    public String text(String code, String field, List<?> values, Locale locale, RegisterDefinition register) {
        List<Object> args = new ArrayList<>();
        args.add(title(field, locale, register));
        args.addAll(values);
        String name = register == null ? null : register.name();
        return messages.text(name, "fault." + code, locale, args);
    }

    private String title(String field, Locale locale, RegisterDefinition register) {
        if (field == null) {
            return "";
        }
        if (register != null && register.field(field).isPresent()) {
            return register.require(field).titles().in(locale);
        }
        String key = "member." + field;
        String text = messages.text(register == null ? null : register.name(), key, locale, List.of());
        return text.equals(key) ? field : text;
    }
}
