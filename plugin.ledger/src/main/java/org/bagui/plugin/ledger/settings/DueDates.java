package org.bagui.plugin.ledger.settings;

import java.time.LocalDate;
import java.time.YearMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;

/** When months are due, rest days minded: a day of rest moves the date to the next working day. */
public final class DueDates {
    private final InheritedSettings settings;
    private final WorkCalendar calendar;

    private DueDates(InheritedSettings settings, WorkCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Due dates by the settings and holidays that a session sees. */
    public static DueDates of(Session session, SettingsRepository settings, Holidays holidays) {
        return new DueDates(settings.load(session), holidays.calendar(session));
    }

    /** Last day on which the place reports the month in time. */
    public LocalDate due(PlaceCode place, YearMonth month) {
        PlaceLevel level = place.level().compareTo(PlaceLevel.COUNTY) > 0 ? PlaceLevel.COUNTY : place.level();
        return calendar.onOrAfter(settings.at(place).due().get(level).of(month));
    }
}
