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
import org.bagui.core.period.MonthRange;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.ledger.figures.Against;
import org.bagui.plugin.ledger.figures.Asked;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.Comparison;
import org.bagui.plugin.ledger.figures.Figure;
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

    /** A shortage with its name. */
    private record Lack(String title, long shortage, Long change) {}

    /** Industries, from figures by division. */
    ReportTable industries(Map<String, Comparison> byIndustry, ReportTexts texts) {
        List<Lack> lacks = new ArrayList<>();
        byIndustry.forEach((key, figures) -> {
            Long shortage = figures.now().get(Figure.SHORTAGE);
            if (!key.isEmpty() && shortage != null) {
                String title = titles.of(Breakdown.INDUSTRY, key, texts.locale());
                Long change = MonthRow.change(figures, Figure.SHORTAGE, Against.LAST_MONTH);
                lacks.add(new Lack(title, shortage, change));
            }
        });
        return table("industries", lacks, texts);
    }

    /** Posts by occupation; a shortage whose post has no occupation is left out. */
    ReportTable posts(Asked asked, YearMonth month, ReportTexts texts) {
        Map<String, Long> before = shortages(asked, month.minusMonths(1));
        List<Lack> lacks = new ArrayList<>();
        shortages(asked, month).forEach((occupation, shortage) -> {
            String title = titles.code("occupation", occupation, texts.locale());
            // A post that was not there a month ago has grown from nothing, unless nothing at all is known of that
            // month.
            Long change = before.isEmpty() ? null : (Long) (shortage - before.getOrDefault(occupation, 0L));
            lacks.add(new Lack(title, shortage, change));
        });
        return table("posts", lacks, texts);
    }

    private Map<String, Long> shortages(Asked asked, YearMonth month) {
        RollUp read = registers.rollUp(
                asked.actor(),
                new RollUpQuery(
                        LedgerColumns.DEMAND,
                        asked.place(),
                        MonthRange.of(month),
                        List.of("occupationCode"),
                        List.of("shortageCurrent"),
                        List.of(),
                        false,
                        asked.asOf()));
        Map<String, Long> shortages = new HashMap<>();
        for (RollUp.Line line : read.rows()) {
            Object figure = line.figures().get(0);
            if (line.cells().get(0) != null && figure != null) {
                shortages.put(line.cells().get(0), ((Number) figure).longValue());
            }
        }
        return shortages;
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
