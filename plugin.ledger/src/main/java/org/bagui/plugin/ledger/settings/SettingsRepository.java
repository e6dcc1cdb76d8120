package org.bagui.plugin.ledger.settings;

import java.util.HashMap;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.service.RegisterService;
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
    /** More than there are places that could set something. */
    private static final int MOST = 5_000;

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
        return transactions.read(actor.scope(), this::load).at(place);
    }

    /** All settings that a session sees. */
    public InheritedSettings load(Session session) {
        Map<Long, LedgerSetting> own = new HashMap<>();
        session.list(LedgerSetting.class, ALL, Map.of(), MOST).forEach(set -> own.put(set.id, set));
        return new InheritedSettings(own, (name, place) -> canBeDue(name) && registers.isEnabled(name, place));
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

    /** Replaces what a place has set; what the input leaves out is inherited. */
    void put(Actor actor, PlaceCode place, SettingsInput input) {
        input.check(this::canBeDue);
        transactions.write(actor.scope(), session -> {
            LedgerSetting set = session.find(LedgerSetting.class, place.from());
            if (set == null) {
                set = new LedgerSetting(place.from());
                session.persist(set);
            }
            input.fill(set);
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
}
