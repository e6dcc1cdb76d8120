package org.bagui.runtime.register.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.service.Revision;
import org.bagui.core.register.service.Revision.FieldChange;
import org.bagui.core.register.service.RevisionPage;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.extension.Expansion;
import org.bagui.runtime.register.history.Removal;

/**
 * Reads the life of an entry, newest step first, from the differences of its versions. A page of n steps reads n + 1
 * versions, however many there are.
 */
public final class RevisionQueryService {
    private static final int LARGEST_PAGE = 1_000;
    /** Fields that tell of the change itself, or of the platform's own keeping. */
    private static final Set<String> TECHNICAL = Set.of(
            "id",
            "version",
            SystemFields.SCOPE_PLACE,
            "createdAt",
            "createdBy",
            "updatedAt",
            "updatedBy",
            "origin",
            "extension");

    private final Transactions transactions;
    private final EntryStores stores;

    public RevisionQueryService(Transactions transactions, EntryStores stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    /** One page; an entry that never was, or never in the actor's scope, is {@code not-found}. */
    public RevisionPage page(
            Actor actor,
            RegisterDefinition register,
            long id,
            int limit,
            Integer before,
            BiFunction<RegisterDefinition, PlaceCode, RegisterDefinition> tailored) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.of(400, "bad-limit", LARGEST_PAGE);
        }
        int below = before == null ? Integer.MAX_VALUE : before;
        return transactions.read(actor.scope(), session -> {
            List<EntryView> versions = stores.of(session).versions(register, register.fields(), id, below, limit + 1);
            if (versions.isEmpty()) {
                throw Problem.notFound();
            }
            PlaceCode place = versions.get(0).place();
            return page(session, actor, tailored.apply(register, place), versions, limit, before == null);
        });
    }

    private static RevisionPage page(
            Session session,
            Actor actor,
            RegisterDefinition register,
            List<EntryView> versions,
            int limit,
            boolean newest) {
        List<Revision> steps = new ArrayList<>(versions.size() + 1);
        Instant end = moment(versions.get(0), "rowEnd");
        if (newest && end != null) {
            steps.add(removal(session, register, versions.get(0), end));
        }
        Expansion expansion = Expansion.whole(register);
        Masking masking = new Masking(expansion.fields(), actor, register);
        for (int i = 0; i < versions.size() && steps.size() < limit; i++) {
            EntryView older = i + 1 < versions.size() ? versions.get(i + 1) : null;
            steps.add(step(expansion, masking, versions.get(i), older));
        }
        int last = steps.get(steps.size() - 1).version();
        boolean more = number(versions.get(versions.size() - 1)) < last;
        return new RevisionPage(steps, more ? (Integer) last : null);
    }

    private static Revision removal(Session session, RegisterDefinition register, EntryView last, Instant end) {
        Removal removal = session.find(Removal.class, Removal.id(register.name(), end));
        String by = removal == null ? null : removal.removedBy();
        String origin = removal == null ? null : removal.origin();
        return new Revision(number(last) + 1, Revision.Kind.REMOVED, end, null, by, origin, null, List.of());
    }

    private static Revision step(Expansion expansion, Masking masking, EntryView version, EntryView older) {
        EntryView whole = expansion.shown(version);
        EntryView wholeBefore = older == null ? null : expansion.shown(older);
        EntryView shown = masking.shown(whole);
        EntryView before = older == null ? null : masking.shown(wholeBefore);
        List<FieldChange> changes = new ArrayList<>();
        for (FieldDefinition field : expansion.fields()) {
            Object old = older == null ? null : wholeBefore.get(field.name());
            // Compared before they are masked: that a sensitive value changed is no secret.
            if (!TECHNICAL.contains(field.name()) && !ValueKind.same(old, whole.get(field.name()))) {
                Object was = before == null ? null : before.get(field.name());
                changes.add(new FieldChange(field, was, shown.get(field.name())));
            }
        }
        int number = number(version);
        return new Revision(
                number,
                number == 1 ? Revision.Kind.CREATED : Revision.Kind.CHANGED,
                moment(version, "rowStart"),
                moment(version, "rowEnd"),
                version.text("updatedBy"),
                version.text("origin"),
                shown,
                changes);
    }

    private static int number(EntryView version) {
        return version.version();
    }

    private static Instant moment(EntryView version, String name) {
        Object moment = version.get(name);
        return moment == null ? null : Literals.instant(moment);
    }
}
