package org.bagui.plugin.ledger.lookup;

import java.util.LinkedHashSet;
import java.util.Set;
import org.bagui.core.codelist.TextFold;

/** Full names of enterprises: spellings with wide and narrow brackets are one name. */
public final class EnterpriseName {
    private EnterpriseName() {}

    /** Key for comparing. */
    public static String folded(String name) {
        return TextFold.fold(name);
    }

    public static boolean isSame(String one, String other) {
        return one.equals(other) || folded(one).equals(folded(other));
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
