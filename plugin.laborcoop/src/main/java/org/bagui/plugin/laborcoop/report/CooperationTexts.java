package org.bagui.plugin.laborcoop.report;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Messages;
import org.bagui.core.report.ReportTable.Column;
import org.bagui.core.report.ReportTable.Kind;

/** Words and names of a report in its language. */
record CooperationTexts(Messages messages, PlaceDirectory places, CodeLists lists, Locale locale) {
    /** The text {@code cooperation.<key>}. */
    String of(String key, Object... args) {
        return messages.text(null, "cooperation." + key, locale, List.of(args));
    }

    /** The month as people read it. */
    String month(YearMonth month) {
        return "en".equals(locale.getLanguage()) ? Months.format(month) : Months.formatZh(month);
    }

    /** A column whose heading is {@code cooperation.column.<key>}. */
    Column column(String key, Kind kind) {
        return new Column(key, "", of("column." + key), kind);
    }

    /** The name of a place, or its code where the directory does not know it. */
    String place(String code) {
        return PlaceCode.parse(code)
                .flatMap(places::find)
                .map(found -> found.name(locale))
                .orElse(code);
    }

    /** Names of places, each another: of two that share one both get their code too. */
    Map<String, String> places(Iterable<String> codes) {
        Map<String, String> names = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        codes.forEach(code -> names.computeIfAbsent(code, this::place));
        names.values().forEach(name -> times.merge(name, 1, Integer::sum));
        names.replaceAll((code, name) -> times.get(name) > 1 ? name + " " + code : name);
        return names;
    }

    /** The name of an occupation; what was written where it is no code. */
    String occupation(String code) {
        return lists.find("occupation")
                .flatMap(list -> list.byCode(code))
                .map(found -> found.name(locale))
                .orElse(code);
    }
}
