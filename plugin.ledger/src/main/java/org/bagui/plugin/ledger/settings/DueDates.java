package org.bagui.plugin.ledger.settings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;

/** When months are due, rest days minded: a day of rest moves the date to the next working day. */
public final class DueDates {
    private static final String KEPT =
            "select m.scopePlace, m.dueDate from LedgerMonth m where m.period = :month and m.dueDate is not null";
    /** More than there are places with months. */
    private static final int PLACES = 10_000;

    private final Session session;
    private final InheritedSettings settings;
    private final WorkCalendar calendar;
    private final Map<YearMonth, Map<Long, LocalDate>> kept = new HashMap<>();

    private DueDates(Session session, InheritedSettings settings, WorkCalendar calendar) {
        this.session = session;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Due dates by the settings and holidays that a session sees. */
    public static DueDates of(Session session, SettingsRepository settings, Holidays holidays) {
        return new DueDates(session, settings.load(session), holidays.calendar(session));
    }

    /** The settings by which they are. */
    public InheritedSettings settings() {
        return settings;
    }

    /** Last day on which the place reports the month in time: as kept with its first submission or closing. */
    public LocalDate due(PlaceCode place, YearMonth month) {
        LocalDate due = kept.computeIfAbsent(month, this::kept).get(place.from());
        return due == null ? computed(place, month) : due;
    }

    private Map<Long, LocalDate> kept(YearMonth month) {
        Map<Long, LocalDate> found = new HashMap<>();
        session.list(Object[].class, KEPT, Map.of("month", month), PLACES)
                .forEach(row -> found.put((Long) row[0], (LocalDate) row[1]));
        return found;
    }

    private LocalDate computed(PlaceCode place, YearMonth month) {
        PlaceLevel level = place.level().compareTo(PlaceLevel.COUNTY) > 0 ? PlaceLevel.COUNTY : place.level();
        return calendar.onOrAfter(settings.at(place, month).due().get(level).of(month));
    }
}
