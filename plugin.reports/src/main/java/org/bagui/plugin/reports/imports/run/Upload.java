package org.bagui.plugin.reports.imports.run;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.security.Actor;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;

/**
 * A file that someone wants in a register.
 *
 * @param actor who sent it
 * @param register the register
 * @param place place it is addressed to, inside the actor's scope
 * @param period month given with it, or null
 * @param mode what shall come of it
 * @param file where it lies; whoever takes the upload sees to its removal
 * @param claimed format that the sender says, or null
 * @param locale language of refusals
 * @param name what the sender calls the file, or null
 * @param budget what the work on it may cost
 */
public record Upload(
        Actor actor,
        RegisterDefinition register,
        PlaceCode place,
        YearMonth period,
        WriteMode mode,
        Path file,
        SheetFormat claimed,
        Locale locale,
        String name,
        UploadBudget budget) {}
