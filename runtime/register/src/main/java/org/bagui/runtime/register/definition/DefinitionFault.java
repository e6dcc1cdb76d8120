package org.bagui.runtime.register.definition;

import java.util.List;
import java.util.Locale;
import org.bagui.core.problem.Messages;

/**
 * One thing wrong with the class of a register.
 *
 * @param code stable code, kebab-case; its text stands in runtime/register's messages as {@code definition.<code>}
 * @param where class, or class and field, as in {@code LabourDemand.postTitle}
 * @param args values for the places {@code {1}} … of the text; {@code {0}} is {@code where}
 */
public record DefinitionFault(String code, String where, List<Object> args) {
    /** The code and what to do about it. */
    public String describe(Messages messages, Locale locale) {
        List<Object> all = new java.util.ArrayList<>(args.size() + 1);
        all.add(where);
        all.addAll(args);
        return code + ": " + messages.text(null, "definition." + code, locale, all);
    }

    @Override
    public String toString() {
        return code + " " + where + (args.isEmpty() ? "" : " " + args);
    }
}
