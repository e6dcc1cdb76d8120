package org.bagui.runtime.register.texts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.bagui.core.problem.Messages;

/** Messages over the texts of several bundles, which may come and go; usable in plain Java. */
public final class Texts implements Messages {
    private final Supplier<? extends Collection<L10n>> bundles;

    /** Messages over what the supplier gives at each call; the order decides between equal keys. */
    public Texts(Supplier<? extends Collection<L10n>> bundles) {
        this.bundles = bundles;
    }

    /** Messages over the named files that the class loader finds, and the common ones. */
    public static Texts of(ClassLoader loader, String... registers) {
        String[] names = java.util.Arrays.copyOf(registers, registers.length + 1);
        names[registers.length] = L10n.COMMON;
        List<L10n> texts = List.of(L10n.of(loader, names));
        return new Texts(() -> texts);
    }

    @Override
    public String text(String register, String key, Locale locale, List<Object> args) {
        return find(register, key, locale)
                .or(() -> find(register, key, Locale.CHINESE))
                .map(text -> Template.fill(text, args))
                .orElse(key);
    }

    private Optional<String> find(String register, String key, Locale locale) {
        Optional<String> own = register == null ? Optional.empty() : first(register, key, locale);
        return own.or(() -> first(L10n.COMMON, key, locale));
    }

    private Optional<String> first(String file, String key, Locale locale) {
        return bundles.get().stream()
                .map(texts -> texts.find(file, key, locale))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
