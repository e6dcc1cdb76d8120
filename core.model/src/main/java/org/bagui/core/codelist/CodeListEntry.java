package org.bagui.core.codelist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One code of a code list.
 *
 * @param list name of the list, snake_case
 * @param code the code as stored and shown
 * @param nameZh official Chinese name
 * @param nameEn English name, empty where there is none
 * @param aliases other texts that stand for the code; one that ends in {@code *} stands for every text so beginning
 * @param parent code one level up in the same list, empty at the top
 * @param retired whether the code may still be read but no longer be written anew
 * @param validFrom first day on which the code holds, or null where it always did
 * @param validUntil last day on which the code holds, or null where no day is known; a retired code without one holds on
 *     no day
 */
public record CodeListEntry(
        String list,
        String code,
        String nameZh,
        String nameEn,
        List<String> aliases,
        String parent,
        boolean retired,
        LocalDate validFrom,
        LocalDate validUntil) {
    public CodeListEntry {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(nameZh, "nameZh");
        nameEn = nameEn == null ? "" : nameEn;
        parent = parent == null ? "" : parent;
        aliases = List.copyOf(aliases);
    }

    /** A code without days. */
    public CodeListEntry(
            String list,
            String code,
            String nameZh,
            String nameEn,
            List<String> aliases,
            String parent,
            boolean retired) {
        this(list, code, nameZh, nameEn, aliases, parent, retired, null, null);
    }

    /** A code without aliases and parent. */
    public static CodeListEntry of(String list, String code, String nameZh, String nameEn) {
        return new CodeListEntry(list, code, nameZh, nameEn, List.of(), "", false);
    }

    /** Whether the code may be written of that day. */
    public boolean isValidOn(LocalDate day) {
        if (validFrom != null && day.isBefore(validFrom)) {
            return false;
        }
        return validUntil == null ? !retired : !day.isAfter(validUntil);
    }

    /** The same code, retired or not, for some days. */
    public CodeListEntry with(boolean gone, LocalDate from, LocalDate until) {
        return new CodeListEntry(list, code, nameZh, nameEn, aliases, parent, gone, from, until);
    }

    /** The name in the language asked for; Chinese where there is no English one. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) && !nameEn.isEmpty() ? nameEn : nameZh;
    }
}
