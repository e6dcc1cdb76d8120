package org.bagui.plugin.ledger.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;

/**
 * An enterprise on the alert list.
 *
 * @param jurisdiction county that reports it
 * @param place name of the county
 * @param uscc its credit code
 * @param enterpriseName its name
 * @param kinds why: {@code losses}, {@code shortage-rate}, {@code stale}
 * @param staff heads at the end of the month
 * @param shortage people lacking now
 * @param shortageRate in percent
 * @param netChanges hires less separations of the month and the two before, the month first
 */
@JsonInclude(Include.NON_NULL)
public record Alert(
        String jurisdiction,
        String place,
        String uscc,
        String enterpriseName,
        List<String> kinds,
        Long staff,
        Long shortage,
        BigDecimal shortageRate,
        List<Long> netChanges) {
    /** The same enterprise for other reasons. */
    Alert of(List<String> reasons) {
        return new Alert(jurisdiction, place, uscc, enterpriseName, reasons, staff, shortage, shortageRate, netChanges);
    }

    /**
     * A page of alerts, by county and credit code.
     *
     * @param next what {@code after} takes for the next page, or absent
     */
    @JsonInclude(Include.NON_NULL)
    public record Page(List<Alert> items, String next) {}
}
