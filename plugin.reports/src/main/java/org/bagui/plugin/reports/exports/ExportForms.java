package org.bagui.plugin.reports.exports;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.security.Actor;
import org.bagui.plugin.reports.form.CodeTexts;
import org.bagui.plugin.reports.form.FormWorkbook;
import org.bagui.plugin.reports.layout.LayoutCodes;
import org.bagui.plugin.reports.layout.LayoutColumns;
import org.bagui.plugin.reports.layout.LayoutTexts;
import org.bagui.plugin.reports.layout.OfficialLayout;
import org.bagui.plugin.reports.layout.OfficialLayouts;
import org.bagui.plugin.reports.layout.OfficialSheet;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.web.ExportFormat;

/** Makes the form of an export: a plain table, or the official layout of its register. */
final class ExportForms {
    private static final String OFFICIAL = "official";

    private final RegisterService registers;
    private final OfficialLayouts layouts;
    private final LayoutCodes codes;
    private final Messages messages;
    private final CodeLists lists;
    private final PlaceDirectory places;
    private final Clock clock;

    ExportForms(
            RegisterService registers,
            OfficialLayouts layouts,
            LayoutCodes codes,
            Messages messages,
            CodeLists lists,
            PlaceDirectory places,
            Clock clock) {
        this.registers = registers;
        this.layouts = layouts;
        this.codes = codes;
        this.messages = messages;
        this.lists = lists;
        this.places = places;
        this.clock = clock;
    }

    /** The same with the names of a moment, or those of now where that is null. */
    ExportForms asOf(Instant moment) {
        return new ExportForms(registers, layouts, codes, messages, lists.asOf(moment), places.asOf(moment), clock);
    }

    /** A table of all fields. */
    ExportForm plain(RegisterDefinition register, Actor actor, ExportFormat format, Locale locale) {
        ExportColumns columns = new ExportColumns(register, new CodeTexts(lists, places, locale), messages, locale);
        String title = register.titles().in(locale);
        return new ExportForm(
                columns.fields(),
                query -> new TableContent(registers, actor, query, format.sheet(), columns, title),
                SheetLimits.XLS_ROWS - 1);
    }

    /**
     * The official layout for a place and a month.
     *
     * @param word name of the layout as asked for
     * @throws Problem 400 {@code bad-parameter} for another name than {@code official}, {@code no-official-layout},
     *     {@code unknown-format} for .csv, {@code layout-needs-month} unless just one month is asked for
     */
    ExportForm official(
            String word,
            RegisterDefinition register,
            Actor actor,
            ExportFormat format,
            Locale locale,
            PlaceCode place,
            MonthRange months) {
        if (!word.equals(OFFICIAL)) {
            throw Problem.of(400, "bad-parameter", "layout");
        }
        OfficialLayout layout =
                layouts.of(register).orElseThrow(() -> Problem.of(400, "no-official-layout", register.name()));
        if (format == ExportFormat.CSV) {
            throw Problem.of(400, "unknown-format", format.word());
        }
        LayoutTexts texts = new LayoutTexts(
                messages, locale, name(place, locale), month(register, months), BusinessClock.today(clock));
        CodeTexts names = new CodeTexts(lists, places, locale);
        LayoutColumns columns = new LayoutColumns(register, layout, texts, names, codes.at(place));
        return new ExportForm(
                columns.names(),
                query -> new OfficialSheet(registers, actor, query, layout, columns, texts, format),
                FormWorkbook.XLS_ENTRIES);
    }

    private static YearMonth month(RegisterDefinition register, MonthRange months) {
        if (register.period() == PeriodKind.NONE) {
            return null;
        }
        if (months == null || !months.from().equals(months.to())) {
            throw Problem.of(400, "layout-needs-month");
        }
        return months.from();
    }

    private String name(PlaceCode place, Locale locale) {
        return places.find(place).map(found -> found.name(locale)).orElse(place.text());
    }
}
