package org.bagui.runtime.itest.situation;

import java.time.YearMonth;
import java.util.List;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;

/** What enterprises have reported, as a test knows it. */
public interface FirmMonths {
    /** The month of a firm, or null where it reports nothing. */
    FirmMonth month(Firm firm, YearMonth month);

    /** What was reported of a month, firm by firm. */
    List<FirmMonth> month(YearMonth month);

    /** Whether the firm has to report in the month. */
    default boolean isDue(Firm firm, YearMonth month) {
        return true;
    }
}
