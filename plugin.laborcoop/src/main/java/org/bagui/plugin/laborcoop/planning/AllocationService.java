package org.bagui.plugin.laborcoop.planning;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.TaskActors;
import org.bagui.core.tenant.Tenants;
import org.bagui.plugin.laborcoop.occupation.SubstituteRepository;
import org.bagui.plugin.laborcoop.occupation.SubstituteRows;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Change;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Options;
import org.bagui.plugin.laborcoop.planning.WeightedCosts.Facts;
import org.bagui.plugin.laborcoop.planning.WeightedCosts.Mix;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Takes allocations, has them solved one after another, and keeps what comes out. */
@Component(service = AllocationService.class)
public class AllocationService {
    private static final String MODULE = "org.bagui.plugin.laborcoop";
    private static final String PAGE =
            "select a.id, a.scopePlace, a.period, a.name, a.state, a.supply, a.shortage, a.filled,"
                    + " a.cost, a.failure, a.createdAt, a.createdBy, a.finishedAt from Allocation a where a.scopePlace between :placeFrom and :placeTo"
                    + " and a.id < :before and (:anyMonth = true or a.period = :month) order by a.id desc";
    private static final String BROKEN_OFF =
            "update Allocation a set a.state = 'failed', a.failure = :failure, a.finishedAt = :now where a.state = 'running'";

    private final Transactions transactions;
    private final PlaceDirectory places;
    private final Tenants tenants;
    private final AuditLog audit;
    private final AllocationRuns runs;

    /** The service over those that it calls; what a stopped platform left running is marked as failed. */
    @Activate
    public AllocationService(
            @Reference Transactions transactions,
            @Reference PlaceDirectory places,
            @Reference Tenants tenants,
            @Reference AuditLog audit,
            @Reference LabourFigures figures,
            @Reference PlaceFacts facts,
            @Reference SubstituteRepository substitutes,
            @Reference Solving solving,
            @Reference TaskActors tasks) {
        this.transactions = transactions;
        this.places = places;
        this.tenants = tenants;
        this.audit = audit;
        runs = new AllocationRuns(transactions, new PlanMaking(figures, facts, substitutes, solving)::plan);
        // The platform's own housekeeping, over all places.
        transactions.write(
                tasks.everywhere("allocation-care"),
                session -> session.execute(
                        BROKEN_OFF,
                        Map.of("failure", PlanningJson.write(RunFailure.INTERRUPTED), "now", Utc.now(session))));
    }

    @Deactivate
    void close() {
        runs.close();
    }

    /** Takes an allocation of a place that the actor sees; it is solved in the background. */
    Allocation request(Actor actor, AllocationInput input) {
        PlaceCode place = Parameters.placeOrOwn(actor, input.jurisdiction());
        if (!tenants.isEnabled(MODULE, place)) {
            throw Problem.of(404, "module-not-enabled", MODULE);
        }
        YearMonth month = input.month();
        String name = input.checkedName();
        Options options = input.checkedOptions();
        checkPlaces(place, "options/supply", options.supply());
        checkPlaces(place, "options/shortage", options.shortage());
        // What is wrong with the options is told at once; the registers are read in the background.
        SolverInputQuery.read(
                "options",
                LabourMarket.of(
                        Map.of(),
                        Map.of(),
                        options,
                        SubstituteRows.checked("options/substitutions", options.substitutions())),
                WeightedCosts.of(Mix.of("options/costs", options.costs()), Facts.NONE));
        runs.requireRoom();
        Allocation made = transactions.write(actor.scope(), session -> {
            Allocation allocation = new Allocation();
            allocation.id = session.nextId();
            allocation.scopePlace = place.from();
            allocation.period = month;
            allocation.name = name;
            allocation.state = Allocation.RUNNING;
            allocation.options = PlanningJson.write(options);
            allocation.createdAt = Utc.now(session);
            allocation.createdBy = actor.username();
            session.persist(allocation);
            record(session, actor, "allocation-requested", allocation);
            return allocation;
        });
        runs.start(actor, made, options);
        return made;
    }

    private void checkPlaces(PlaceCode within, String list, List<Change> changes) {
        int at = 0;
        for (Change change : changes == null ? List.<Change>of() : changes) {
            String member = list + "/" + at++ + "/place";
            String text = change == null ? null : change.place();
            boolean known = PlaceCode.parse(text)
                    .filter(within::contains)
                    .flatMap(places::find)
                    .isPresent();
            if (!known) {
                throw Refusal.of(member, "no-place-inside", within.text());
            }
        }
    }

    /** Allocations of a place without their plans, the latest first; of a month where asked for. */
    List<AllocationView> page(Actor actor, PlaceCode place, YearMonth month, long before, int limit) {
        Map<String, Object> parameters = Map.of(
                "placeFrom",
                place.from(),
                "placeTo",
                place.to(),
                "before",
                before,
                "anyMonth",
                month == null,
                "month",
                month == null ? YearMonth.of(2000, 1) : month);
        return transactions.read(
                actor.scope(), session -> session.list(Object[].class, PAGE, parameters, limit).stream()
                        .map(row -> AllocationView.of(row, progress((Long) row[0], (String) row[4])))
                        .toList());
    }

    /** The allocation of an id; one that is not there, or outside the actor's scope, is 404. */
    Allocation find(Actor actor, long id) {
        Allocation found = transactions.read(actor.scope(), session -> session.find(Allocation.class, id));
        if (found == null) {
            throw Problem.notFound();
        }
        if (!tenants.isShown(MODULE, found.place(), actor)) {
            throw Problem.of(404, "module-not-enabled", MODULE);
        }
        return found;
    }

    /** How much of a running allocation is done, in percent; 100 for one that ended. */
    int progress(Allocation allocation) {
        return progress(allocation.id, allocation.state);
    }

    private int progress(long id, String state) {
        return state.equals(Allocation.RUNNING) ? runs.progress(id) : 100;
    }

    /** Cancels an allocation that runs, or removes one that ended. */
    void remove(Actor actor, long id) {
        find(actor, id);
        runs.cancel(id);
        transactions.write(actor.scope(), session -> {
            Allocation allocation = session.find(Allocation.class, id);
            if (allocation == null) {
                throw Problem.notFound();
            }
            if (allocation.state.equals(Allocation.RUNNING)) {
                allocation.state = Allocation.CANCELLED;
                allocation.finishedAt = Utc.now(session);
                record(session, actor, "allocation-cancelled", allocation);
            } else {
                session.remove(allocation);
                record(session, actor, "allocation-removed", allocation);
            }
            return null;
        });
    }

    private void record(Session session, Actor actor, String act, Allocation allocation) {
        audit.record(
                session,
                new AuditEvent(
                        actor.username(),
                        act,
                        "allocation",
                        allocation.scopePlace,
                        "done",
                        Map.of("allocation", Long.toString(allocation.id))));
    }
}
