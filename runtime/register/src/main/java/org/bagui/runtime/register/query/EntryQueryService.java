package org.bagui.runtime.register.query;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Condition.Operator;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.EntryPage;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.extension.Expansion;

/** Reads entries: pages, streams and single ones, each in one read transaction under the actor's scope. */
public final class EntryQueryService {
    private final Transactions transactions;
    private final EntryStores stores;
    private final Clock clock;
    private final RecordedPlaces recorded;

    public EntryQueryService(Transactions transactions, EntryStores stores, Clock clock, RecordedPlaces recorded) {
        this.recorded = recorded;
        this.transactions = transactions;
        this.stores = stores;
        this.clock = clock;
    }

    /** One page of entries. */
    public EntryPage page(Actor actor, RegisterDefinition register, EntryQuery query) {
        QueryReader reader = new QueryReader(actor, register, query, true, recorded);
        Selection selection = reader.page();
        PageToken token = new PageToken(query, reader.order());
        return transactions.read(actor.scope(), session -> {
            EntryStore store = stores.of(session);
            AsOf.check(query.asOf(), session, clock);
            List<EntryView> read = store.list(selection);
            boolean more = read.size() > query.limit();
            List<EntryView> page = more ? read.subList(0, query.limit()) : read;
            String next = more ? token.write(place(page.get(page.size() - 1), reader.order())) : null;
            Long total = query.count() ? (Long) session.count(reader.everything()) : null;
            Expansion expansion = reader.expansion();
            Masking masking = new Masking(reader.shown(), actor, register);
            return new EntryPage(
                    reader.shown(),
                    page.stream().map(expansion::shown).map(masking::shown).toList(),
                    next,
                    total);
        });
    }

    private static List<Object> place(EntryView last, List<FieldDefinition> order) {
        List<Object> values = new ArrayList<>(order.size());
        order.forEach(field -> values.add(last.get(field.name())));
        return values;
    }

    /** All entries of a query, one after another. */
    public void stream(Actor actor, RegisterDefinition register, EntryQuery query, Consumer<EntryView> sink) {
        QueryReader reader = new QueryReader(actor, register, query, false, recorded);
        Expansion expansion = reader.expansion();
        Masking masking = new Masking(reader.shown(), actor, register);
        transactions.read(actor.scope(), session -> {
            AsOf.check(query.asOf(), session, clock);
            stores.of(session).stream(reader.everything(), entry -> sink.accept(masking.shown(expansion.shown(entry))));
            return null;
        });
    }

    /**
     * One entry with all its fields; sensitive ones are masked for whoever may not see them.
     *
     * @param tailored gives the register as the place of the entry has it
     */
    public EntryView entry(
            Actor actor,
            RegisterDefinition register,
            long id,
            Instant asOf,
            BiFunction<RegisterDefinition, PlaceCode, RegisterDefinition> tailored) {
        Condition same = new Condition(register.require("id"), Operator.EQUAL, List.of(id));
        Selection selection = new Selection(
                register, register.fields(), null, null, List.of(same), List.of(), List.of(), null, 1, asOf);
        return transactions.read(actor.scope(), session -> {
            AsOf.check(asOf, session, clock);
            EntryView read =
                    stores.of(session).list(selection).stream().findFirst().orElseThrow(Problem::notFound);
            PlaceCode place = read.place();
            return Masking.to(
                    actor,
                    register,
                    Expansion.whole(tailored.apply(register, place)).told(read));
        });
    }
}
