package org.bagui.plugin.ledger.settings;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.Months;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The settings of all places: one query reads all that a caller may see. */
@Component(service = SettingsRepository.class)
public class SettingsRepository {
    private static final String NAMING = "select count(s) from LedgerSetting s where s.namedOfficersOnly = true";
    private static final String ALL = "select s from LedgerSetting s";
    private static final String DUE = "select d from DueSetting d order by d.scopePlace, d.fromPeriod";
    private static final String CLOSED = "select max(m.period) from LedgerMonth m where m.state = 'closed'"
            + " and m.dueDate is null and m.scopePlace between :placeFrom and :placeTo";
    private static final String LATER =
            "select d from DueSetting d where d.scopePlace = :place and d.fromPeriod >= :month";
    /** Before any month of the platform. */
    private static final YearMonth ALWAYS = YearMonth.of(2000, 1);

    /** More than all places set in many years. */
    private static final int MOST = 20_000;

    private final Transactions transactions;
    private final RegisterService registers;
    private final AuditLog audit;

    /** Settings in this database. */
    @Activate
    public SettingsRepository(
            @Reference Transactions transactions, @Reference RegisterService registers, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.registers = registers;
        this.audit = audit;
    }

    /** What holds at a place of the actor's. */
    public LedgerSettings at(Actor actor, PlaceCode place) {
        return all(actor).at(place);
    }

    /** All settings that the actor sees. */
    InheritedSettings all(Actor actor) {
        return transactions.read(actor.scope(), this::load);
    }

    /** All settings that a session sees. */
    public InheritedSettings load(Session session) {
        Map<Long, LedgerSetting> own = new HashMap<>();
        session.list(LedgerSetting.class, ALL, Map.of(), MOST).forEach(set -> own.put(set.id, set));
        List<DueSetting> due = session.list(DueSetting.class, DUE, Map.of(), MOST);
        return new InheritedSettings(own, due, (name, place) -> canBeDue(name) && registers.isEnabled(name, place));
    }

    /** Whether any place that a session sees lets only named officers write; asked with each write, so it is cheap. */
    public boolean isNamingAnywhere(Session session) {
        return session.list(Long.class, NAMING, Map.of(), 1).get(0) > 0;
    }

    /** Whether enterprises owe entries of that register each month: parks and the facts of a firm have no month. */
    private boolean canBeDue(String name) {
        return name != null
                && registers
                        .definition(name)
                        .filter(known -> known.period() == PeriodKind.MONTH
                                && known.field("uscc").isPresent())
                        .isPresent();
    }

    /**
     * Replaces what a place has set; what the input leaves out is inherited. Due days hold from a month on, and change none
     * that was submitted or closed before: such a month keeps its own.
     *
     * @throws Problem 409 {@code period-closed} where they are to hold for a month that an older release closed without
     *     keeping its due day
     */
    void put(Actor actor, PlaceCode place, SettingsInput input) {
        input.check(this::canBeDue);
        transactions.write(actor.scope(), session -> {
            LedgerSetting set = session.find(LedgerSetting.class, place.from());
            if (set == null) {
                set = new LedgerSetting(place.from());
                session.persist(set);
            }
            input.fill(set);
            putDue(session, actor, place, input);
            set.updatedAt = Utc.now(session);
            set.updatedBy = actor.username();
            audit.record(
                    session,
                    new AuditEvent(
                            actor.username(),
                            "ledger-settings-set",
                            "ledger-settings",
                            place.from(),
                            "done",
                            Map.of()));
            return null;
        });
    }

    private static void putDue(Session session, Actor actor, PlaceCode place, SettingsInput input) {
        Map<String, Object> inside = Map.of("placeFrom", place.from(), "placeTo", place.to());
        YearMonth closed = session.list(YearMonth.class, CLOSED, inside, 1).get(0);
        YearMonth asked = input.firstMonth();
        if (asked != null && closed != null && !asked.isAfter(closed)) {
            Object open = Months.format(closed.plusMonths(1));
            throw Problem.withFaults(
                    409,
                    "period-closed",
                    List.of(Refusal.fault("from", "due-month-closed", Months.format(closed), open)));
        }
        YearMonth open = closed == null ? ALWAYS : closed.plusMonths(1);
        YearMonth from = asked == null ? open : asked;
        session.list(DueSetting.class, LATER, Map.of("place", place.from(), "month", from), MOST)
                .forEach(session::remove);
        session.flush();
        if (!input.setsDue() && from.equals(ALWAYS)) {
            return;
        }
        DueSetting due = new DueSetting(session.nextId(), place.from(), from);
        input.fill(due);
        due.updatedAt = Utc.now(session);
        due.updatedBy = actor.username();
        session.persist(due);
    }
}
