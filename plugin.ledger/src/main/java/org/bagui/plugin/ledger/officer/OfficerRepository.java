package org.bagui.plugin.ledger.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Permission;
import org.bagui.plugin.ledger.settings.SettingsRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who answers for registers, and refuses writers who do not hold one. */
@Component(service = OfficerRepository.class)
public class OfficerRepository {
    private static final String HISTORY =
            "select d from OfficerDuty d where d.scopePlace = :place and d.register = :register order by d.id desc";
    /** More than any place has had. */
    private static final int MOST = 1_000;

    private final Transactions transactions;
    private final SettingsRepository settings;
    private final AuditLog audit;

    /** Officers in this database. */
    @Activate
    public OfficerRepository(
            @Reference Transactions transactions, @Reference SettingsRepository settings, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.settings = settings;
        this.audit = audit;
    }

    /** Refuses with 403 {@code not-responsible-officer} who writes a register that is others' at one of the places. */
    public void requireHolder(Session session, Actor actor, String register, Set<PlaceMonth> months) {
        // A clerk writes of its own enterprise whoever is the officer for the rest.
        if (actor.tie() != null || !settings.isNamingAnywhere(session)) {
            return;
        }
        var holding = settings.load(session);
        Duties duties = Duties.load(session, register);
        for (PlaceMonth month : months) {
            PlaceCode place = month.place();
            if (holding.at(place).namedOfficersOnly() && duties.isAnothers(place, actor.username())) {
                String name = duties.officer(place).map(ResponsiblePerson::name).orElse("");
                throw Problem.of(403, "not-responsible-officer", register, place.text(), name);
            }
        }
    }

    /** All duties that were or are, the latest first. */
    List<OfficerDuty> history(Actor actor, PlaceCode place, String register) {
        Map<String, Object> parameters = Map.of("place", place.from(), "register", register);
        return transactions.read(actor.scope(), session -> session.list(OfficerDuty.class, HISTORY, parameters, MOST));
    }

    /** Present duties that the actor sees. */
    Duties duties(Actor actor, String register) {
        return transactions.read(actor.scope(), session -> Duties.load(session, register));
    }

    /** Sets who answers; who stays keeps the begin of the duty. */
    void put(Actor actor, PlaceCode place, String register, OfficersInput input) {
        transactions.write(actor.scope(), session -> {
            List<OfficerDuty> present = Duties.load(session, register).at(place);
            List<ResponsiblePerson> officers = input.officer() == null ? List.of() : List.of(input.officer());
            replace(session, actor, place, register, present, OfficerDuty.OFFICER, officers, input.note());
            replace(session, actor, place, register, present, OfficerDuty.TEAM, input.team(), input.note());
            record(session, actor, "officers-set", place, register);
            return null;
        });
    }

    private static void replace(
            Session session,
            Actor actor,
            PlaceCode place,
            String register,
            List<OfficerDuty> present,
            String role,
            List<ResponsiblePerson> wanted,
            String note) {
        List<ResponsiblePerson> fresh = new ArrayList<>(wanted);
        for (OfficerDuty duty : present) {
            if (duty.role.equals(role) && !fresh.remove(duty.person())) {
                end(session, actor, duty, note);
            }
        }
        fresh.forEach(person -> begin(session, actor, place, register, role, person));
    }

    /** The officer hands over; the officer itself may, or a reviewer. */
    void handOver(Actor actor, PlaceCode place, OfficersInput.HandOver input) {
        transactions.write(actor.scope(), session -> {
            OfficerDuty officer = Duties.load(session, input.register()).at(place).stream()
                    .filter(OfficerDuty::isOfficer)
                    .findFirst()
                    .orElseThrow(() -> Problem.of(409, "no-officer-named", input.register(), place.text()));
            if (!actor.may(Permission.ENTRIES_REVIEW) && !actor.username().equals(officer.username)) {
                throw Problem.of(403, "not-responsible-officer", input.register(), place.text(), officer.name);
            }
            end(session, actor, officer, input.note());
            begin(session, actor, place, input.register(), OfficerDuty.OFFICER, input.to());
            record(session, actor, "officer-handed-over", place, input.register());
            return null;
        });
    }

    private static void begin(
            Session session, Actor actor, PlaceCode place, String register, String role, ResponsiblePerson person) {
        OfficerDuty duty = new OfficerDuty(session.nextId(), place, register, role, person);
        duty.startedAt = Utc.now(session);
        duty.startedBy = actor.username();
        session.persist(duty);
    }

    private static void end(Session session, Actor actor, OfficerDuty duty, String note) {
        duty.endedAt = Utc.now(session);
        duty.endedBy = actor.username();
        duty.note = note;
    }

    private void record(Session session, Actor actor, String act, PlaceCode place, String register) {
        audit.record(session, new AuditEvent(actor.username(), act, register, place.from(), "done", Map.of()));
    }
}
