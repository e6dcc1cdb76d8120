package org.bagui.runtime.register.definition;

import java.util.Locale;
import org.bagui.core.register.definition.Titles;
import org.bagui.runtime.register.texts.L10n;

/** Titles of one register: its own file first, then those that the platform gives to shared fields. */
final class RegisterTexts {
    private static final Titles NONE = new Titles("", "");

    private final String register;
    private final L10n own;
    private final L10n platform;
    private final Findings findings;

    RegisterTexts(String register, L10n own, Findings findings) {
        this.register = register;
        this.own = own;
        this.platform = L10n.of(RegisterTexts.class.getClassLoader(), L10n.COMMON);
        this.findings = findings;
    }

    Titles ofRegister() {
        return of("title");
    }

    /** What the register's own file says under a key, which must be there. */
    Titles of(String key) {
        Titles titles = own.titles(register, key);
        if (isIncomplete(titles)) {
            findings.onClass("missing-title", key);
        }
        return titles;
    }

    Titles ofField(String field, boolean system) {
        String key = (system ? "system." : "field.") + field;
        Titles titles = find(key);
        if (isIncomplete(titles)) {
            findings.on(field, "missing-title", key);
        }
        return titles;
    }

    /** Help of a field, which may lack in both languages but not in one. */
    Titles helpOf(String field) {
        String key = "help." + field;
        Titles titles = find(key);
        if (titles.zh().isBlank() != titles.en().isBlank()) {
            findings.on(field, "missing-title", key);
        }
        return titles;
    }

    void checkGroup(String field, String group) {
        if (!group.isEmpty() && isIncomplete(find("group." + group))) {
            findings.on(field, "unknown-group", group);
        }
    }

    private Titles find(String key) {
        boolean named = own.find(register, key, Locale.CHINESE).isPresent()
                || own.find(register, key, Locale.ENGLISH).isPresent();
        if (named) {
            return own.titles(register, key);
        }
        Titles shared = platform.titles(L10n.COMMON, key);
        return isIncomplete(shared) ? NONE : shared;
    }

    private static boolean isIncomplete(Titles titles) {
        return titles.zh().isBlank() || titles.en().isBlank();
    }
}
