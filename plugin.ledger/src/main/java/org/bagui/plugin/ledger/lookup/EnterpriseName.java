package org.bagui.plugin.ledger.lookup;

import java.util.LinkedHashSet;
import java.util.Set;
import org.bagui.core.codelist.TextFold;

/** Full names of enterprises: spellings with wide and narrow brackets are one name. */
public final class EnterpriseName {
    private static final String LIMITED = "有限责任公司";
    private static final String SHORT = "有限公司";

    private EnterpriseName() {}

    /** Key for comparing. */
    public static String folded(String name) {
        return TextFold.fold(name);
    }

    public static boolean isSame(String one, String other) {
        return one.equals(other) || folded(one).equals(folded(other));
    }

    /** Key under which names that look alike are one. */
    public static String likeness(String name) {
        return folded(name).replace(LIMITED, SHORT);
    }

    /** Spellings of the name and of those that look like it, as a ledger may hold them. */
    public static Set<String> lookAlikes(String name) {
        Set<String> all = spellings(name);
        String other = name.contains(LIMITED) ? name.replace(LIMITED, SHORT) : name.replace(SHORT, LIMITED);
        all.addAll(spellings(other));
        return all;
    }

    /** Spellings under which a ledger may hold the name. */
    public static Set<String> spellings(String name) {
        String narrow = TextFold.tidy(name);
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(name);
        spellings.add(narrow);
        spellings.add(narrow.replace('(', '（').replace(')', '）'));
        return spellings;
    }
}
