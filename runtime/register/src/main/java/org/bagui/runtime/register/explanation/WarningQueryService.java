package org.bagui.runtime.register.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.StandingWarning;
import org.bagui.core.register.service.StandingWarnings;
import org.bagui.core.register.service.WarningPage;
import org.bagui.core.register.service.WarningQuery;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.runtime.register.Registers;
import org.bagui.runtime.register.pipeline.PipelineContext;
import org.bagui.runtime.register.pipeline.Recheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds warnings of stored entries, piece by piece in one read transaction under the actor's scope. */
@Component(service = StandingWarnings.class)
public final class WarningQueryService implements StandingWarnings {
    private static final int LARGEST_PAGE = 1_000;

    private final PipelineContext context;
    private final Transactions transactions;

    /** Warnings by the rules of these registers. */
    @Activate
    public WarningQueryService(@Reference Registers registers, @Reference Transactions transactions) {
        this(registers.context(), transactions);
    }

    WarningQueryService(PipelineContext context, Transactions transactions) {
        this.context = context;
        this.transactions = transactions;
    }

    @Override
    public Set<String> codes(String register) {
        RegisterDefinition definition = context.registers().apply(register);
        return definition == null ? Set.of() : Recheck.codes(context, definition, null);
    }

    @Override
    public WarningPage page(Actor actor, WarningQuery query, int limit, String after) {
        RegisterDefinition register = readable(actor, query);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.of(400, "bad-limit", LARGEST_PAGE);
        }
        WarningToken token = WarningToken.read(after, register.field("uscc").isEmpty());
        return transactions.read(actor.scope(), session -> {
            PageFilling filling = new PageFilling(limit, token);
            scan(session, actor, register, query, token.after(), filling::take);
            return filling.page();
        });
    }

    @Override
    public List<StandingWarning> of(Actor actor, String register, PlaceCode place, List<Long> entries) {
        RegisterDefinition definition = Addressed.register(context, register);
        actor.require(Permission.ENTRIES_READ);
        actor.requirePlace(place);
        if (entries.isEmpty()) {
            return List.of();
        }
        return transactions.read(actor.scope(), session -> {
            List<EntryView> found = EntryScan.reported(context.stores().of(session), definition, place, entries);
            return new Questions(context, session, actor, definition, place, Set.of()).standing(found);
        });
    }

    @Override
    public void each(Actor actor, WarningQuery query, Predicate<StandingWarning> sink) {
        RegisterDefinition register = readable(actor, query);
        transactions.read(actor.scope(), session -> {
            scan(session, actor, register, query, null, (group, warning) -> sink.test(warning));
            return null;
        });
    }

    private void scan(
            Session session,
            Actor actor,
            RegisterDefinition register,
            WarningQuery query,
            String after,
            Taking taking) {
        EntryScan scan = new EntryScan(context.stores().of(session), register, query, after);
        Questions questions = new Questions(context, session, actor, register, query.place(), query.codes());
        for (List<EntryView> piece = scan.next(); !piece.isEmpty(); piece = scan.next()) {
            for (StandingWarning warning : questions.standing(piece)) {
                boolean asked = query.open() == null || query.open() == warning.isOpen();
                if (asked && !taking.take(scan.groupOf(warning.entry()), warning)) {
                    return;
                }
            }
        }
    }

    /** Refuses in the order of the contract: unknown register, permission, place, then the rest. */
    private RegisterDefinition readable(Actor actor, WarningQuery query) {
        RegisterDefinition register = Addressed.register(context, query.register());
        actor.require(Permission.ENTRIES_READ);
        actor.requirePlace(query.place());
        Addressed.requireMonth(register, query.period());
        Questions.requireKnown(context, register, query.place(), query.codes());
        return register;
    }

    /** Takes warnings, and says whether it wants more. */
    @FunctionalInterface
    private interface Taking {
        boolean take(String group, StandingWarning warning);
    }

    /** Fills a page and knows where the next one begins, which is inside a group where its warnings are many. */
    private static final class PageFilling {
        private final int limit;
        private final int skip;
        private final List<StandingWarning> items = new ArrayList<>();
        private String before;
        private String group;
        private int seen;
        private boolean first = true;
        private String next;

        PageFilling(int limit, WarningToken token) {
            this.limit = limit;
            this.skip = token.skip();
            this.before = token.after();
        }

        boolean take(String its, StandingWarning warning) {
            if (!its.equals(group)) {
                first = group == null;
                before = first ? before : group;
                group = its;
                seen = 0;
            }
            if (first && seen < skip) {
                seen++;
                return true;
            }
            if (items.size() == limit) {
                next = new WarningToken(before, seen).text();
                return false;
            }
            seen++;
            items.add(warning);
            return true;
        }

        WarningPage page() {
            return new WarningPage(items, next);
        }
    }
}
