package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.month.PeriodWrite;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the nil report of one enterprise, which is known to be due, at its place of report. */
@Component(service = OneNilReport.class)
public class OneNilReport {
    private static final String GIVEN = "select n.id from NilReport n where n.uscc = :uscc and n.period = :month"
            + " and n.register = :register and n.scopePlace = :place";
    private static final String ENTRIES =
            "select e.id from %s e where e.uscc = :uscc and e.period = :month and e.scopePlace between :place and :place + 999999";

    private final Transactions transactions;
    private final PeriodGate gate;
    private final AuditLog audit;

    /** Reports in this database. */
    @Activate
    public OneNilReport(@Reference Transactions transactions, @Reference PeriodGate gate, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * Takes the report, unless it was given before.
     *
     * @return whether it was given before
     * @throws Problem 409 {@code entries-stand} where entries of the enterprise say that there is something
     */
    public boolean take(Actor actor, PlaceCode place, YearMonth month, RegisterDefinition register, String uscc) {
        Firm firm = new Firm(actor, new Reporter(place.padded(), uscc), month, register);
        try {
            return taken(firm);
        } catch (Problem refused) {
            if (!refused.code().equals("duplicate-key")) {
                throw refused;
            }
            // The same report came in at the same moment: it stands now.
            return taken(firm);
        }
    }

    private boolean taken(Firm firm) {
        return transactions.write(firm.actor().scope(), session -> {
            boolean before = isThere(
                    session, firm, GIVEN, Map.of("register", firm.register().name()));
            if (!before) {
                NilReports.keep(
                        session,
                        audit,
                        firm.actor(),
                        firm.month(),
                        firm.register().name(),
                        List.of(firm.reporter()));
                session.flush();
            }
            PlaceMonth month = new PlaceMonth(PlaceCode.ofPadded(firm.reporter().place()), firm.month());
            gate.pass(session, new PeriodWrite(firm.actor(), firm.register().name(), "nil", Set.of(month)));
            // Looked at with the month locked, so that an entry that has just come in is seen.
            String entries = ENTRIES.formatted(firm.register().entryClass().getSimpleName());
            if (isThere(session, firm, entries, Map.of())) {
                throw Problem.of(409, "entries-stand", firm.month());
            }
            return before;
        });
    }

    private static boolean isThere(Session session, Firm firm, String query, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("uscc", firm.reporter().uscc());
        parameters.put("place", firm.reporter().place());
        parameters.put("month", firm.month());
        return !session.list(Long.class, query, parameters, 1).isEmpty();
    }

    /** Who reports, for what. */
    private record Firm(Actor actor, Reporter reporter, YearMonth month, RegisterDefinition register) {}
}
