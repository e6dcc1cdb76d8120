package org.bagui.core.plugin;

import java.util.List;
import java.util.Locale;
import org.bagui.core.problem.Messages;

/**
 * Why a plugin is refused, or what is wrong with one that runs.
 *
 * @param code stable code, kebab-case; its text stands in the l10n files as {@code plugin.<code>}
 * @param args values for the places of the text
 */
public record PluginFault(String code, List<Object> args) {
    public PluginFault {
        args = List.copyOf(args);
    }

    /** A fault with values for its text. */
    public static PluginFault of(String code, Object... args) {
        return new PluginFault(code, List.of(args));
    }

    /** What it says. */
    public String text(Messages messages, Locale locale) {
        return messages.text(null, "plugin." + code, locale, args);
    }
}
