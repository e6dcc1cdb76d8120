package org.bagui.plugin.ledger.report;

import static org.bagui.core.report.ReportTable.Kind.CHANGE;
import static org.bagui.core.report.ReportTable.Kind.TEXT;
import static org.bagui.core.report.ReportTable.Kind.WHOLE;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.period.MonthRange;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.Comparison;
import org.bagui.plugin.ledger.figures.ComparisonMonths;
import org.bagui.plugin.ledger.figures.Figure;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.GroupTitles;
import org.bagui.plugin.ledger.figures.LedgerColumns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The five industries and the five posts that lack most people, with the change on the month before. */
@Component(service = Shortest.class)
public final class Shortest {
    private static final int TOP = 5;

    private final RegisterService registers;
    private final GroupTitles titles;

    /** Reads these registers. */
    @Activate
    public Shortest(@Reference RegisterService registers, @Reference GroupTitles titles) {
        this.registers = registers;
        this.titles = titles;
    }

    /** What a post is called: by its occupation where that is given, else as the enterprise says. */
    private record Post(String occupation, String title) {}

    /** A shortage with its name. */
    private record Lack(String title, long shortage, Long change) {}

    /** Industries, from figures by division. */
    ReportTable industries(FiguresRequest asked, Map<String, Comparison> byIndustry, ReportTexts texts) {
        GroupTitles names = titles.asOf(asked.asOf());
        List<Lack> lacks = new ArrayList<>();
        byIndustry.forEach((key, figures) -> {
            Long shortage = figures.now().get(Figure.SHORTAGE);
            if (!key.isEmpty() && shortage != null) {
                String title = names.of(Breakdown.INDUSTRY, key, texts.locale());
                Long change = MonthRow.change(figures, Figure.SHORTAGE, ComparisonMonths.LAST_MONTH);
                lacks.add(new Lack(title, shortage, change));
            }
        });
        return table("industries", lacks, texts);
    }

    /** Posts: by occupation where it is given, else by the title of the post, blanks and widths aside. */
    ReportTable posts(FiguresRequest asked, YearMonth month, ReportTexts texts) {
        Map<String, Lack> now = shortages(asked, month, texts);
        Map<String, Lack> before = shortages(asked, month.minusMonths(1), texts);
        List<Lack> lacks = new ArrayList<>();
        now.forEach((key, lack) -> {
            Lack then = before.get(key);
            // A post that was not there a month ago has grown from nothing, unless nothing at all is known of that
            // month.
            Long change = before.isEmpty() ? null : (Long) (lack.shortage() - (then == null ? 0 : then.shortage()));
            lacks.add(new Lack(lack.title(), lack.shortage(), change));
        });
        return table("posts", lacks, texts);
    }

    private Map<String, Lack> shortages(FiguresRequest asked, YearMonth month, ReportTexts texts) {
        EntryQuery query = new EntryQuery(
                LedgerColumns.DEMAND,
                asked.place(),
                MonthRange.of(month),
                null,
                List.of("shortageCurrent>0", "status=reported"),
                List.of(),
                List.of("occupationCode", "postTitle", "shortageCurrent"),
                1,
                null,
                false,
                asked.asOf());
        Map<Post, long[]> sums = new HashMap<>();
        registers.stream(asked.actor(), query, post -> {
            String occupation = post.text("occupationCode");
            Post named = new Post(occupation, occupation == null ? post.text("postTitle") : null);
            sums.computeIfAbsent(named, any -> new long[1])[0] += ((Number) post.get("shortageCurrent")).longValue();
        });
        GroupTitles names = titles.asOf(asked.asOf());
        Map<String, Lack> shortages = new HashMap<>();
        sums.forEach((post, sum) -> {
            String title = post.occupation() == null
                    ? post.title()
                    : names.code("occupation", post.occupation(), texts.locale());
            shortages.merge(
                    TextFold.fold(title),
                    new Lack(title, sum[0], null),
                    (one, other) -> new Lack(first(one, other), one.shortage() + other.shortage(), null));
        });
        return shortages;
    }

    /** Of several spellings always the same one. */
    private static String first(Lack one, Lack other) {
        return one.title().compareTo(other.title()) <= 0 ? one.title() : other.title();
    }

    private static ReportTable table(String what, List<Lack> lacks, ReportTexts texts) {
        List<Row> rows = lacks.stream()
                .filter(lack -> lack.shortage() > 0)
                .sorted(Comparator.comparing((Lack lack) -> -lack.shortage()).thenComparing(Lack::title))
                .limit(TOP)
                .map(lack -> new Row(Style.PLAIN, Arrays.asList(lack.title(), lack.shortage(), lack.change())))
                .toList();
        return new ReportTable(
                texts.of("shortest." + what),
                List.of(
                        texts.column("", what, TEXT),
                        texts.column("", "shortage", WHOLE),
                        texts.column("", "shortageChange", CHANGE)),
                rows,
                rows.isEmpty() ? texts.of("none") : "");
    }
}
