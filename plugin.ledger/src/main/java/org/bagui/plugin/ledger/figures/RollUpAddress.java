package org.bagui.plugin.ledger.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.rest.Moments;

/** Addresses of what lies behind a figure. */
public final class RollUpAddress {
    private static final String REGISTERS = "/api/v1/registers/";

    private RollUpAddress() {}

    /** Where the enterprises of a month that are due and have reported their profile are told now. */
    public static String ofReported(PlaceCode place, YearMonth month) {
        return "/api/v1/ledger/reporting-status?jurisdiction=" + place.text() + "&period=" + Months.format(month)
                + "&register=" + LedgerColumns.PROFILE;
    }

    /**
     * The address of a roll-up.
     *
     * @param source register and what is asked of it, as in {@code monthly-flow?measures=hires}
     * @param by dimension, or null
     */
    public static String of(String source, PlaceCode place, YearMonth month, String by, Instant asOf) {
        int mark = source.indexOf('?');
        StringBuilder address = new StringBuilder(REGISTERS).append(source, 0, mark);
        address.append("/rollup?jurisdiction=").append(place.text());
        address.append("&period=").append(Months.format(month));
        if (by != null) {
            address.append("&by=").append(by);
        }
        address.append('&').append(source.substring(mark + 1).replace(">", "%3E"));
        if (asOf != null) {
            address.append("&asOf=").append(URLEncoder.encode(Moments.text(asOf), StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
