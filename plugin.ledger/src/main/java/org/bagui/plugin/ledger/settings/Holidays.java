package org.bagui.plugin.ledger.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of days off and of weekends that are worked; while it is empty, weekends alone are rest days. */
@Component(service = Holidays.class)
public class Holidays {
    static final String ALL = "select d from SpecialDay d order by d.id";
    private static final String CLEAR = "delete from SpecialDay d";

    private final Transactions transactions;
    private final AuditLog audit;

    /** The table in this database. */
    @Activate
    public Holidays(@Reference Transactions transactions, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The calendar as it is now. */
    public WorkCalendar calendar(Session session) {
        return new WorkCalendar(session.list(SpecialDay.class, ALL, Map.of(), HolidayCsv.MOST).stream()
                .collect(Collectors.toMap(SpecialDay::day, day -> day.workday)));
    }

    List<SpecialDay> days(Actor actor) {
        return transactions.read(
                actor.scope(), session -> session.list(SpecialDay.class, ALL, Map.of(), HolidayCsv.MOST));
    }

    /** Puts these days in place of all that are there. */
    void replace(Actor actor, List<SpecialDay> days) {
        transactions.write(actor.scope(), session -> {
            session.execute(CLEAR, Map.of());
            days.forEach(session::persist);
            audit.record(
                    session,
                    new AuditEvent(
                            actor.username(),
                            "holidays-loaded",
                            "holidays",
                            0,
                            "done",
                            Map.of("days", Integer.toString(days.size()))));
            return null;
        });
    }
}
