package org.bagui.runtime.people.person;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bagui.core.persistence.Session;
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
    private final PluginCalls calls;
    private final List<PersonUse> uses = new CopyOnWriteArrayList<>();

    /** An erasure that asks modules by these calls. */
    @Activate
    public Erasure(@Reference PluginCalls calls) {
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

    /** Erases a person with all consents, or refuses with 409. */
    void erase(Session session, PersonRow row) {
        Map<String, Object> person = Map.of("person", row.id());
        String inForce = "select c.ordinal from ConsentRow c where c.person = :person and c.withdrawnOn is null";
        if (!session.list(Integer.class, inForce, person, 1).isEmpty()) {
            throw Problem.of(409, "consent-in-force");
        }
        if (uses.stream().anyMatch(use -> refers(use, session, row.id()))) {
            throw Problem.of(409, "person-in-use");
        }
        session.execute("delete from ConsentRow c where c.person = :person", person);
        session.remove(row);
        session.flush();
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
