package org.bagui.plugin.ledger.situation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Indicators of a place's month.
 *
 * @param jurisdiction the place
 * @param period the month
 * @param by what the groups are, or null for the place as a whole
 * @param comparedWith the months compared with, by {@code lastMonth}, {@code lastYear}, {@code yearStart}
 * @param indicators indicators of the whole place
 * @param groups indicators of each group, where a breakdown was asked for
 */
@JsonInclude(Include.NON_NULL)
public record Situation(
        String jurisdiction,
        String period,
        String by,
        Map<String, String> comparedWith,
        List<Figures> indicators,
        List<Group> groups) {
    /**
     * Indicators of one group.
     *
     * @param key code of the place, industry …; empty for enterprises that do not say it
     * @param title its name
     * @param indicators its indicators
     */
    public record Group(String key, String title, List<Figures> indicators) {}

    /**
     * One indicator; what cannot be told is absent.
     *
     * @param code number in data/monthly_indicators.csv
     * @param title name
     * @param unit unit of the value
     * @param value value of the month
     * @param percent share or change in percent beside it
     * @param lastMonth value of the month before
     * @param lastYear value of the same month of the year before
     * @param yearStart value of the December before
     * @param sameEnterprises value now and then over the enterprises that reported in both months
     * @param formula how it is computed
     * @param rollup address of the roll-up that gives it, the first of {@code rollups}
     * @param rollups addresses of all roll-ups that it comes from
     * @param parts its parts, where it is a list
     */
    @JsonInclude(Include.NON_NULL)
    public record Figures(
            String code,
            String title,
            String unit,
            Number value,
            Number percent,
            Number lastMonth,
            Number lastYear,
            Number yearStart,
            Map<String, Same> sameEnterprises,
            String formula,
            String rollup,
            List<String> rollups,
            List<Part> parts) {}

    /**
     * A value over the enterprises that reported in both months.
     *
     * @param enterprises their number
     * @param value value of the month
     * @param before value of the month compared with
     */
    @JsonInclude(Include.NON_NULL)
    public record Same(Long enterprises, Number value, Number before) {}

    /**
     * One part of an indicator that is a list.
     *
     * @param key code
     * @param title its name
     * @param value value of the month
     * @param upper upper value where it is a range of pay, CNY a month
     * @param change value less that of the month before
     * @param lastMonth value of the month before
     * @param lastYear value of the same month of the year before
     * @param yearStart value at the beginning of the year
     */
    @JsonInclude(Include.NON_NULL)
    public record Part(
            String key,
            String title,
            Number value,
            BigDecimal upper,
            Number change,
            Number lastMonth,
            Number lastYear,
            Number yearStart) {}
}
