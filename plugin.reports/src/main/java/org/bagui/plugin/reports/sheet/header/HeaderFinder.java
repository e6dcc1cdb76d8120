package org.bagui.plugin.reports.sheet.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bagui.plugin.reports.sheet.ColumnSpec;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.annotate.Annotation;

/** Finds the sheet and the row or rows in which the titles of a table stand. */
public final class HeaderFinder {

    private static final int HEAD_ROWS = 40;
    private static final int MAX_DEPTH = 3;
    private static final int MAX_SHEETS = 64;
    private static final int ENOUGH = 3;

    private final List<ColumnSpec> specs;
    private final TitleIndex index;
    private final long required;

    /** Prepares the search for a table of these columns; can be kept and used by many threads. */
    public HeaderFinder(List<ColumnSpec> specs) {
        this.specs = List.copyOf(specs);
        this.index = new TitleIndex(specs);
        this.required = specs.stream().filter(ColumnSpec::required).count();
    }

    /**
     * Finds the header: the rows that name the most columns, in a visible sheet rather than a hidden one, further up
     * rather than down.
     *
     * @throws SheetRefusal {@code header-not-found} where no row names at least three columns and either half of the
     *     titled or half of the required ones
     */
    public Header find(SheetFile file) {
        HeaderSearch search = search(file);
        return search.header().orElseThrow(search::refusal);
    }

    /** The same for whoever wants to know how near the sheet came where it has no such header. */
    public HeaderSearch search(SheetFile file) {
        Header best = null;
        int bestScore = 0;
        HeaderCandidate closest = null;
        Header nearest = null;
        List<String> others = new ArrayList<>();
        List<SheetInfo> sheets = file.sheets();
        for (SheetInfo sheet : sheets.subList(0, Math.min(sheets.size(), MAX_SHEETS))) {
            // The list of errors of an annotated workbook is ours.
            boolean ours = sheet.name().equals(Annotation.ERROR_SHEET);
            List<SheetRow> head = ours ? List.of() : head(file, sheet);
            HeaderCandidate candidate = best(head);
            if (candidate == null) {
                continue;
            }
            if (closest == null || candidate.matched() > closest.matched()) {
                closest = candidate;
                nearest = candidate.header(sheet, specs, head);
            }
            if (!isHeader(candidate)) {
                continue;
            }
            int score = candidate.matched() * 2 - (sheet.hidden() ? specs.size() : 0);
            if (best != null && score <= bestScore) {
                addVisible(sheet, others);
                continue;
            }
            if (best != null) {
                addVisible(best.sheet(), others);
            }
            best = candidate.header(sheet, specs, head);
            bestScore = score;
        }
        return new HeaderSearch(
                Optional.ofNullable(best).map(found -> found.withOtherSheets(others)), Optional.ofNullable(nearest));
    }

    private static void addVisible(SheetInfo sheet, List<String> names) {
        if (!sheet.hidden()) {
            names.add(sheet.name());
        }
    }

    private boolean isHeader(HeaderCandidate candidate) {
        if (candidate.matched() < Math.min(ENOUGH, specs.size())) {
            return false;
        }
        long found = specs.stream()
                .filter(spec -> spec.required() && candidate.finds(spec.field()))
                .count();
        return candidate.matched() * 2 >= candidate.titled() || found * 2 >= Math.max(required, 1);
    }

    /** Tries every row alone, then with one or two more those groups of rows of which one names something alone. */
    private HeaderCandidate best(List<SheetRow> head) {
        Function<String, TitleIndex.TitleMatch> search = index.remembering();
        HeaderCandidate best = null;
        boolean[] promising = new boolean[head.size()];
        for (int depth = 1; depth <= MAX_DEPTH; depth++) {
            for (int from = 0; from + depth <= head.size(); from++) {
                List<SheetRow> rows = head.subList(from, from + depth);
                boolean apart = rows.get(depth - 1).number() - rows.get(0).number() != depth - 1;
                if (apart || (depth > 1 && !any(promising, from, from + depth))) {
                    continue;
                }
                HeaderCandidate candidate = new HeaderCandidate(rows, search);
                promising[from] |= depth == 1 && candidate.matched() > 1;
                if (candidate.matched() > (best == null ? 0 : best.matched())) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static boolean any(boolean[] flags, int from, int to) {
        for (int i = from; i < to; i++) {
            if (flags[i]) {
                return true;
            }
        }
        return false;
    }

    private static List<SheetRow> head(SheetFile file, SheetInfo sheet) {
        List<SheetRow> head = new ArrayList<>(HEAD_ROWS);
        try (SheetRows rows = file.rows(sheet)) {
            SheetRow row = rows.next();
            while (row != null && head.size() < HEAD_ROWS) {
                head.add(row);
                row = rows.next();
            }
        }
        return head;
    }

    /** Gives a title without what officers vary in it: blanks, width, case, punctuation. */
    public static String folded(String title) {
        return TitleFold.full(title);
    }

    /** Gives the field that a title surely means, or null. */
    public String surely(String title) {
        TitleIndex.TitleMatch match = index.find(title);
        return match != null && match.strong() ? match.field() : null;
    }

    /** Gives the folded titles that two columns claim; such a word finds neither. Empty for a sound list of columns. */
    public List<String> ambiguousTitles() {
        return List.copyOf(index.ambiguous());
    }
}
