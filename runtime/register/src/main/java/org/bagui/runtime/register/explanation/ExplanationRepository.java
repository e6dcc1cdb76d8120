package org.bagui.runtime.register.explanation;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Explanation;
import org.bagui.core.register.service.ExplanationPage;
import org.bagui.core.register.service.ExplanationRequest;
import org.bagui.core.register.service.Explanations;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.runtime.register.Registers;
import org.bagui.runtime.register.pipeline.PipelineContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the reasons given for warnings; rows are added and never changed. */
@Component(service = Explanations.class)
public final class ExplanationRepository implements Explanations {
    private static final int LARGEST_PAGE = 1_000;

    private final PipelineContext context;
    private final Transactions transactions;

    /** Explanations of warnings that the rules of these registers raise. */
    @Activate
    public ExplanationRepository(@Reference Registers registers, @Reference Transactions transactions) {
        this(registers.context(), transactions);
    }

    ExplanationRepository(PipelineContext context, Transactions transactions) {
        this.context = context;
        this.transactions = transactions;
    }

    @Override
    public Explained explain(Actor actor, ExplanationRequest request) {
        RegisterDefinition register = Addressed.register(context, request.register());
        actor.require(Permission.ENTRIES_WRITE);
        PlaceCode place = actor.jurisdiction();
        if (request.rows() instanceof ExplanationRequest.Whole whole) {
            place = whole.place();
            actor.requirePlace(place);
            if (!context.tenants().snapshot().isEnabled(register.bundle(), place)) {
                throw Problem.of(404, "module-not-enabled", register.bundle());
            }
            Addressed.requireMonth(register, whole.period());
        }
        Questions.requireKnown(context, register, place, request.codes());
        return transactions.write(
                actor.scope(), session -> new Explaining(context, session, actor, register, request).explain());
    }

    @Override
    public ExplanationPage page(
            Actor actor, String register, PlaceCode place, YearMonth period, Long entry, int limit, Long before) {
        RegisterDefinition definition = Addressed.register(context, register);
        actor.require(Permission.ENTRIES_READ);
        actor.requirePlace(place);
        if (period != null) {
            Addressed.requireMonth(definition, period);
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.of(400, "bad-limit", LARGEST_PAGE);
        }
        StringBuilder query = new StringBuilder("select g from GivenReason g where g.register = :register"
                + " and g.scopePlace between :placeFrom and :placeTo and g.id < :before");
        Map<String, Object> parameters = new HashMap<>(Map.of("register", register));
        parameters.put("placeFrom", place.from());
        parameters.put("placeTo", place.to());
        parameters.put("before", before == null ? Long.MAX_VALUE : before);
        if (period != null) {
            query.append(" and g.period = :month");
            parameters.put("month", period);
        }
        if (entry != null) {
            query.append(" and g.entryId = :entry");
            parameters.put("entry", entry);
        }
        query.append(" order by g.id desc");
        List<Explanation> read = transactions.read(
                actor.scope(),
                session -> session.list(GivenReason.class, query.toString(), parameters, limit + 1).stream()
                        .map(GivenReason::shown)
                        .toList());
        boolean more = read.size() > limit;
        List<Explanation> items = more ? read.subList(0, limit) : read;
        return new ExplanationPage(items, more ? (Long) items.get(limit - 1).id() : null);
    }
}
