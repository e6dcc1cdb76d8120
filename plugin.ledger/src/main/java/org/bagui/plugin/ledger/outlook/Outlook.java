package org.bagui.plugin.ledger.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;

/**
 * Shortage expected in the three months after a month.
 *
 * @param jurisdiction the place
 * @param period the last month that is known
 * @param by what the groups are, or null
 * @param method how the figures are made
 * @param whole the place as a whole
 * @param groups its groups
 */
@JsonInclude(Include.NON_NULL)
public record Outlook(
        String jurisdiction, String period, String by, String method, Expected whole, List<Expected> groups) {
    /**
     * What is expected of one group.
     *
     * @param key code of the place or industry; empty for the whole, or for enterprises that do not say it
     * @param title its name
     * @param shortage people lacking in the month (M15)
     * @param announced people wanted for expansion, as reported in the month (M16); not part of the forecast
     * @param months the next three months
     */
    @JsonInclude(Include.NON_NULL)
    public record Expected(String key, String title, Long shortage, Long announced, List<Forecast> months) {}

    /**
     * One month to come.
     *
     * @param period the month
     * @param shortage people expected to be lacking; absent without three known months
     * @param meanError mean absolute error of the method for so many months ahead, over the past months known, in persons
     * @param meanErrorPercent the same in percent of the real shortage, over the months that had one
     * @param tested number of past months that the error comes from
     */
    @JsonInclude(Include.NON_NULL)
    public record Forecast(
            String period, Long shortage, BigDecimal meanError, BigDecimal meanErrorPercent, int tested) {}
}
