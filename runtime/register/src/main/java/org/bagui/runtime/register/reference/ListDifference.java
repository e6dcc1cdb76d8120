package org.bagui.runtime.register.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.TextFold;

/** A list as a file makes it, and how it differs from the one before. */
final class ListDifference {
    private final LocalDate today;
    private final List<CodeListEntry> whole = new ArrayList<>();
    private final List<CodeListEntry> retired = new ArrayList<>();
    private final int holding;
    private int added;
    private int changed;
    private int unchanged;

    /** @param codes the codes of the file; what it lacks of the list is retired today, and stays readable */
    ListDifference(CodeList before, List<CodeListEntry> codes, LocalDate today) {
        this.today = today;
        Map<String, CodeListEntry> old = new HashMap<>();
        before.codes().forEach(code -> old.put(TextFold.fold(code.code()), marked(code)));
        holding = (int) old.values().stream().filter(code -> !isEnded(code)).count();
        for (CodeListEntry code : codes) {
            take(old.remove(TextFold.fold(code.code())), code);
        }
        for (CodeListEntry code : before.codes()) {
            CodeListEntry gone = old.get(TextFold.fold(code.code()));
            if (gone != null) {
                take(gone, isEnded(gone) ? gone : ended(gone));
            }
        }
    }

    private void take(CodeListEntry before, CodeListEntry given) {
        boolean ends = given.retired() && given.validUntil() == null;
        CodeListEntry now =
                marked(!ends ? given : before != null && isEnded(before) ? until(given, before) : ended(given));
        whole.add(now);
        if (before == null) {
            added++;
        } else if (!isEnded(before) && (isEnded(now) || isOpen(before) && !isOpen(now) || isShut(before, now))) {
            retired.add(now);
        } else if (before.equals(now)) {
            unchanged++;
        } else {
            changed++;
        }
    }

    /** A code that ends without a day held until yesterday. */
    private CodeListEntry ended(CodeListEntry code) {
        LocalDate yesterday = today.minusDays(1);
        LocalDate from = code.validFrom() != null && code.validFrom().isAfter(yesterday) ? yesterday : code.validFrom();
        return code.with(true, from, yesterday);
    }

    private static CodeListEntry until(CodeListEntry code, CodeListEntry before) {
        return code.with(true, code.validFrom(), before.validUntil());
    }

    /** The mark follows the days where there are some. */
    private CodeListEntry marked(CodeListEntry code) {
        return code.validUntil() == null
                ? code
                : code.with(code.validUntil().isBefore(today), code.validFrom(), code.validUntil());
    }

    private static boolean isEnded(CodeListEntry code) {
        return code.retired();
    }

    /** Whether a code that may be written today may not any more, since it is to begin later. */
    private boolean isShut(CodeListEntry before, CodeListEntry now) {
        return before.isValidOn(today) && !now.isValidOn(today);
    }

    private static boolean isOpen(CodeListEntry code) {
        return !code.retired() && code.validUntil() == null;
    }

    /** All codes, those of the file first. */
    List<CodeListEntry> whole() {
        return whole;
    }

    /** Codes that had not ended, and now have, or have a last day which they had not. */
    List<CodeListEntry> retired() {
        return retired;
    }

    /** Whether more than a twentieth of the codes that had not ended is retired. */
    boolean retiresMany() {
        return retired.size() * 20 > holding;
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }

    int unchanged() {
        return unchanged;
    }
}
