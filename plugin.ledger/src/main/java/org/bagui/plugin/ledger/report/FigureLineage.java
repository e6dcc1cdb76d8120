package org.bagui.plugin.ledger.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.MonthRange;
import org.bagui.core.period.Months;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.report.Report.Lineage;
import org.bagui.plugin.ledger.figures.ComparisonMonths;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.GroupTitles;
import org.bagui.plugin.ledger.figures.LedgerColumns;
import org.bagui.plugin.ledger.figures.RollUpAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells of each column of the main table which entries it comes from. */
@Component(service = FigureLineage.class)
public final class FigureLineage {
    private static final String REPORTED = "reported";
    private static final String STAFF = "staff";
    private static final String SHORTAGE = "shortage";

    private final RegisterService registers;
    private final GroupTitles titles;

    /** Counts in these registers. */
    @Activate
    public FigureLineage(@Reference RegisterService registers, @Reference GroupTitles titles) {
        this.registers = registers;
        this.titles = titles;
    }

    /**
     * A column's source.
     *
     * @param key the column
     * @param formula how it is computed: the text {@code report.formula.<formula>}
     * @param source register and measures
     * @param against month compared with, or null for the month itself
     */
    private record Source(String key, String formula, String source, ComparisonMonths against) {
        private static final String WHERE = "&where=";

        String register() {
            return source.substring(0, source.indexOf('?'));
        }

        List<String> where() {
            int at = source.indexOf(WHERE);
            return at < 0 ? List.of() : List.of(source.substring(at + WHERE.length()));
        }
    }

    private static final List<Source> SOURCES = List.of(
            new Source(REPORTED, REPORTED, LedgerColumns.PROFILE + "?measures=count", null),
            new Source("staff", STAFF, LedgerColumns.FLOW + "?measures=closingStaff", null),
            new Source("staff", STAFF, LedgerColumns.PROFILE + "?measures=employeesTotal", null),
            new Source(
                    "staffOnMonth", STAFF, LedgerColumns.FLOW + "?measures=closingStaff", ComparisonMonths.LAST_MONTH),
            new Source("staffOnYear", STAFF, LedgerColumns.FLOW + "?measures=closingStaff", ComparisonMonths.LAST_YEAR),
            new Source(
                    "staffOnStart", STAFF, LedgerColumns.FLOW + "?measures=closingStaff", ComparisonMonths.YEAR_START),
            new Source(
                    "highlySkilledShare",
                    "highlySkilledShare",
                    LedgerColumns.PROFILE + "?measures=skillApprentice,skillJunior,skillIntermediate,skillSenior,"
                            + "skillTechnician,skillSeniorTechnician,skillSpecialTechnician,skillChiefTechnician",
                    null),
            new Source("shortage", SHORTAGE, LedgerColumns.DEMAND + "?measures=shortageCurrent", null),
            new Source(
                    "shortageChange",
                    SHORTAGE,
                    LedgerColumns.DEMAND + "?measures=shortageCurrent",
                    ComparisonMonths.LAST_MONTH),
            new Source(
                    "shortageOnYear",
                    SHORTAGE,
                    LedgerColumns.DEMAND + "?measures=shortageCurrent",
                    ComparisonMonths.LAST_YEAR),
            new Source("shortageRate", "shortageRate", LedgerColumns.DEMAND + "?measures=shortageCurrent", null),
            new Source(
                    "skilledShortage",
                    "skilledShortage",
                    LedgerColumns.DEMAND + "?measures=shortageCurrent&where=postCategory=SKILLED",
                    null),
            new Source("nearExpansion", "nearExpansion", LedgerColumns.DEMAND + "?measures=shortageExpansion", null),
            new Source("hires", "hires", LedgerColumns.FLOW + "?measures=hires", null),
            new Source(
                    "turnoverRate",
                    "turnoverRate",
                    LedgerColumns.FLOW + "?measures=openingStaff,hires,separations",
                    null));

    /**
     * The lineage of the main table of a place, broken down by a level of places.
     *
     * @param progress of the enterprises that are due, or null where none is: of entries there are more, those of others
     */
    List<Lineage> of(FiguresRequest asked, YearMonth month, String by, ReportingProgress progress, ReportTexts texts) {
        Map<String, Long> counted = new HashMap<>();
        List<Lineage> all = new ArrayList<>();
        for (Source source : SOURCES) {
            YearMonth at = source.against() == null ? month : source.against().of(month);
            boolean ofThoseDue = progress != null && source.key().equals(REPORTED);
            long entries = ofThoseDue
                    ? progress.reported()
                    : counted.computeIfAbsent(source.register() + at + source.where(), any -> count(asked, source, at));
            all.add(new Lineage(
                    texts.of("column." + source.key()),
                    texts.of("formula." + source.formula()),
                    registers
                            .definition(source.register())
                            .orElseThrow()
                            .titles()
                            .in(texts.locale()),
                    texts.of(
                            "filter",
                            titles.asOf(asked.asOf()).place(asked.place().text(), texts.locale()),
                            Months.format(at)),
                    entries,
                    ofThoseDue && asked.asOf() == null
                            ? RollUpAddress.ofReported(asked.place(), at)
                            : RollUpAddress.of(source.source(), asked.place(), at, by, asked.asOf())));
        }
        return all;
    }

    private long count(FiguresRequest asked, Source source, YearMonth month) {
        RollUp counts = registers.rollUp(
                asked.actor(),
                new RollUpQuery(
                        source.register(),
                        asked.place(),
                        MonthRange.of(month),
                        List.of(),
                        List.of("count"),
                        source.where(),
                        false,
                        asked.asOf()));
        return ((Number) counts.totals().get(0)).longValue();
    }
}
