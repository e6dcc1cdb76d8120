package org.bagui.runtime.people.person;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.person.spi.PersonUse;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Erases people to whom nothing refers any more. */
@Component(service = Erasure.class)
public final class Erasure {
    private final Transactions transactions;
    private final PluginCalls calls;
    private final List<PersonUse> uses = new CopyOnWriteArrayList<>();

    /** An erasure that asks modules by these calls, in transactions of their own. */
    @Activate
    public Erasure(@Reference Transactions transactions, @Reference PluginCalls calls) {
        this.transactions = transactions;
        this.calls = calls;
    }

    /** A module keeps ids of people. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    public void add(PersonUse use) {
        uses.add(use);
    }

    /** The module has gone. */
    public void remove(PersonUse use) {
        uses.remove(use);
    }

    /** Erases a person whose row is held, with all consents, or refuses with 409. */
    void erase(Session session, PersonRow row) {
        Map<String, Object> person = Map.of("person", row.id());
        String inForce = "select c.ordinal from ConsentRow c where c.person = :person and c.withdrawnOn is null";
        if (!session.list(Integer.class, inForce, person, 1).isEmpty()) {
            throw Problem.of(409, "consent-in-force");
        }
        if (isUsed(row)) {
            throw Problem.of(409, "person-in-use");
        }
        session.execute("delete from ConsentRow c where c.person = :person", person);
        session.remove(row);
        session.flush();
    }

    /** Rows of modules may lie above the caller's place; where nobody is left to ask, what was once used is in use. */
    private boolean isUsed(PersonRow row) {
        if (uses.isEmpty()) {
            return row.isReferred();
        }
        return transactions.read(
                Scope.everywhere(), everywhere -> uses.stream().anyMatch(use -> refers(use, everywhere, row.id())));
    }

    private boolean refers(PersonUse use, Session session, long person) {
        try {
            return calls.inside(use, () -> use.refersTo(session, person));
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Exception failure) {
            throw Problem.causedBy(failure, 503, "unavailable");
        }
    }
}
