package org.bagui.plugin.ledger.outlook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.period.MonthRange;
import org.bagui.core.period.Months;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.GroupTitles;
import org.bagui.plugin.ledger.figures.LedgerColumns;
import org.bagui.plugin.ledger.outlook.Outlook.Expected;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code GET /ledger/outlook}: the shortage that the next three months may bring. */
@Component(service = RestResource.class, property = RestResource.PATH + "=ledger/outlook")
@Produces(MediaType.APPLICATION_JSON)
public final class OutlookResource implements RestResource {
    /** Months before the one asked for that the errors come from. */
    private static final int PAST = 17;

    private static final Set<Breakdown> BREAKDOWNS =
            Set.of(Breakdown.CITY, Breakdown.COUNTY, Breakdown.INDUSTRY, Breakdown.SECTOR, Breakdown.SIZE);

    private final RegisterService registers;
    private final GroupTitles titles;
    private final Messages messages;
    private final CurrentActor caller;
    private final RequestLanguage language;

    /** Answers from these registers. */
    @Activate
    public OutlookResource(
            @Reference RegisterService registers,
            @Reference GroupTitles titles,
            @Reference Messages messages,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language) {
        this.registers = registers;
        this.titles = titles;
        this.messages = messages;
        this.caller = caller;
        this.language = language;
    }

    /** Shortage and announced expansion of a group, by month. */
    private record Past(Map<YearMonth, Long> shortage, Map<YearMonth, Long> announced) {
        Past() {
            this(new HashMap<>(), new HashMap<>());
        }

        void add(YearMonth month, List<Object> figures) {
            add(shortage, month, figures.get(0));
            add(announced, month, figures.get(1));
        }

        private static void add(Map<YearMonth, Long> to, YearMonth month, Object figure) {
            if (figure != null) {
                to.merge(month, ((Number) figure).longValue(), Long::sum);
            }
        }
    }

    /**
     * The outlook.
     *
     * @param jurisdiction place, else the caller's own
     * @param period the last month that is known; required
     * @param by {@code city}, {@code county}, {@code industry}, {@code sector} or {@code size}, or nothing
     * @param asOf moment of the past
     * @throws Problem 400 {@code period-required}, {@code bad-parameter}, {@code bad-period}, {@code bad-as-of}; 404 outside the scope
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Outlook outlook(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("by") String by,
            @QueryParam("asOf") String asOf) {
        FiguresRequest asked = FiguresRequest.of(caller.get(), jurisdiction, asOf);
        YearMonth month = FiguresRequest.month(period);
        Breakdown breakdown = by == null
                ? null
                : Breakdown.named(by)
                        .filter(BREAKDOWNS::contains)
                        .orElseThrow(() -> Problem.of(400, "bad-parameter", "by"));
        Past whole = new Past();
        Map<String, Past> groups = new TreeMap<>();
        for (RollUp.Line line : read(asked, month, breakdown).rows()) {
            YearMonth of = YearMonth.parse(line.cells().get(0));
            whole.add(of, line.figures());
            if (breakdown != null) {
                String key = breakdown.group(line.cells().get(1));
                groups.computeIfAbsent(key, any -> new Past()).add(of, line.figures());
            }
        }
        Locale locale = language.get();
        GroupTitles names = titles.asOf(asked.asOf());
        List<Expected> all = new ArrayList<>();
        groups.forEach((key, past) -> all.add(expected(key, names.of(breakdown, key, locale), past, month)));
        return new Outlook(
                asked.place().text(),
                Months.format(month),
                by,
                messages.text(null, "outlook.method", locale, List.of()),
                expected("", names.place(asked.place().text(), locale), whole, month),
                breakdown == null ? null : all);
    }

    private RollUp read(FiguresRequest asked, YearMonth month, Breakdown by) {
        List<String> dimensions = by == null ? List.of("period") : List.of("period", by.dimension());
        return registers.rollUp(
                asked.actor(),
                new RollUpQuery(
                        LedgerColumns.DEMAND,
                        asked.place(),
                        new MonthRange(month.minusMonths(PAST), month),
                        dimensions,
                        List.of("shortageCurrent", "shortageExpansion"),
                        List.of(),
                        false,
                        asked.asOf()));
    }

    private static Expected expected(String key, String title, Past past, YearMonth month) {
        return new Expected(
                key,
                title,
                past.shortage().get(month),
                past.announced().get(month),
                new MovingMean(past.shortage()).after(month, month.minusMonths(PAST)));
    }
}
