package org.bagui.plugin.ledger.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.bagui.core.period.Months;
import org.bagui.core.problem.Messages;
import org.bagui.core.report.ReportTable.Column;
import org.bagui.core.report.ReportTable.Kind;

/** Words of a report in its language. */
record ReportTexts(Messages messages, Locale locale) {
    /** The text {@code report.<key>}. */
    String of(String key, Object... args) {
        return messages.text(null, "report." + key, locale, List.of(args));
    }

    /** The month as people read it. */
    String month(YearMonth month) {
        return "en".equals(locale.getLanguage()) ? Months.format(month) : Months.formatZh(month);
    }

    /** A column whose heading is {@code report.column.<key>} under {@code report.group.<group>}. */
    Column column(String group, String key, Kind kind) {
        String above = group.isEmpty() ? "" : of("group." + group);
        return new Column(key, above, of("column." + key), kind);
    }
}
