package org.bagui.plugin.ledger.situation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Messages;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.Comparison;
import org.bagui.plugin.ledger.figures.ComparisonMonths;
import org.bagui.plugin.ledger.figures.Figure;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.FreshFirms;
import org.bagui.plugin.ledger.figures.LedgerColumns;
import org.bagui.plugin.ledger.figures.RollUpAddress;
import org.bagui.plugin.ledger.figures.Totals;
import org.bagui.plugin.ledger.situation.Situation.Figures;
import org.bagui.plugin.ledger.situation.Situation.Part;
import org.bagui.plugin.ledger.situation.Situation.Same;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows indicators with their titles, formulas and the roll-ups behind them. */
@Component(service = IndicatorView.class)
public final class IndicatorView {
    private static final String SHORTAGES = LedgerColumns.DEMAND + "?measures=shortageCurrent";

    private final Messages messages;

    /** Shows indicators with these texts. */
    @Activate
    public IndicatorView(@Reference Messages messages) {
        this.messages = messages;
    }

    /**
     * Of what indicators are shown.
     *
     * @param asked the question
     * @param month the month
     * @param by breakdown, or null
     * @param locale language of the titles
     */
    record At(FiguresRequest asked, YearMonth month, Breakdown by, Locale locale) {
        /** Whether groups are places, of which the reporting status tells who is due and has reported; as things stand now. */
        boolean hasStatus() {
            return asked.asOf() == null && (by == null || by == Breakdown.CITY || by == Breakdown.COUNTY);
        }

        /** Where the enterprises that are due and have reported can be looked at; as of a moment, those known then. */
        String reportingStatus(PlaceCode place) {
            if (asked.asOf() != null) {
                return RollUpAddress.of(Enterprise.REGISTER + "?measures=count", place, month, null, asked.asOf())
                        .replaceFirst("&period=[-0-9]+", "");
            }
            return RollUpAddress.ofReported(place, month);
        }

        String rollUp(String source) {
            return RollUpAddress.of(source, asked.place(), month, by == null ? null : by.dimension(), asked.asOf());
        }
    }

    /** All indicators that sums over enterprises give. */
    List<Figures> all(Comparison figures, At at) {
        List<Figures> all = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            boolean changes = indicator.change() != null;
            List<String> rollUps = indicator == Indicator.M02 && at.hasStatus()
                    ? List.of(at.reportingStatus(at.asked().place()))
                    : indicator.sources().stream().map(at::rollUp).toList();
            all.add(new Figures(
                    indicator.name(),
                    title(indicator.name(), at),
                    indicator.unit(),
                    indicator.value(figures),
                    indicator.percent(figures),
                    changes ? null : indicator.value(figures.then(ComparisonMonths.LAST_MONTH)),
                    changes ? null : indicator.value(figures.then(ComparisonMonths.LAST_YEAR)),
                    changes ? null : indicator.value(figures.then(ComparisonMonths.YEAR_START)),
                    changes ? null : same(indicator, figures),
                    indicator.formula(),
                    rollUps.get(0),
                    rollUps,
                    null));
        }
        return all;
    }

    /** The share of enterprises that were updated lately (M34); it belongs to a moment, not to a month. */
    Figures fresh(FreshFirms.Count count, At at) {
        String rollUp = at.rollUp(Enterprise.REGISTER + "?measures=count").replaceFirst("&period=[-0-9]+", "");
        return new Figures(
                "M34",
                title("M34", at),
                "%",
                Totals.percent(count.fresh(), count.known()),
                null,
                null,
                null,
                null,
                null,
                "enterprises with an entry of their own or of any month written within 31 days / all enterprises x 100",
                rollUp,
                List.of(rollUp),
                null);
    }

    /** An indicator that is a list of shortages. */
    Figures parts(String code, List<Part> parts, Breakdown by, At at) {
        String rollUp = new At(at.asked(), at.month(), by, at.locale()).rollUp(SHORTAGES);
        return list(code, "person", parts, "sum(shortageCurrent) by " + by.word(), rollUp, at.locale());
    }

    /** An indicator that is a list. */
    Figures list(String code, String unit, List<Part> parts, String formula, String rollUp, Locale locale) {
        String title = messages.text(null, "indicator." + code, locale, List.of());
        return new Figures(
                code, title, unit, null, null, null, null, null, null, formula, rollUp, List.of(rollUp), parts);
    }

    /** The title of an indicator. */
    String title(String code, At at) {
        return messages.text(null, "indicator." + code, at.locale(), List.of());
    }

    private static Map<String, Same> same(Indicator indicator, Comparison figures) {
        Map<String, Same> all = new LinkedHashMap<>();
        for (ComparisonMonths against : ComparisonMonths.values()) {
            Totals now = figures.sameNow(against);
            Totals then = figures.sameThen(against);
            if (now.isThere()) {
                all.put(against.word(), new Same(now.get(Figure.PRESENT), indicator.value(now), indicator.value(then)));
            }
        }
        return all;
    }
}
