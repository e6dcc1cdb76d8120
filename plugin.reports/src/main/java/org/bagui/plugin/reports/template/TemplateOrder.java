package org.bagui.plugin.reports.template;

import java.time.YearMonth;
import java.util.Locale;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.bagui.plugin.reports.web.ExportFormat;

/**
 * The form that someone asks for.
 *
 * @param actor who asks
 * @param register register of the form
 * @param place place that it is for
 * @param period month that it is for, or null where the rows are to name theirs
 * @param prefill whether what is known already is filled in
 * @param format format of the workbook
 * @param locale language of its texts
 */
record TemplateOrder(
        Actor actor,
        RegisterDefinition register,
        Jurisdiction place,
        YearMonth period,
        boolean prefill,
        ExportFormat format,
        Locale locale) {}
