package org.bagui.core.register.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one way to read and write registers; REST, workbooks, console and plugins all use it.
 *
 * <p>Every call states who acts; entries outside the actor's place do not exist for it. Refusals are
 * {@link org.bagui.core.problem.Problem}s with stable codes.
 */
@ProviderType
public interface RegisterService {
    /** Registers of all bundles that are active now, by name. */
    List<RegisterDefinition> definitions();

    /** The register of this name, if its bundle is active. */
    Optional<RegisterDefinition> definition(String register);

    /**
     * The register of this name as it is at a place: with the extension fields that entries inside it may have, its tenant's
     * first, then those of tenants inside; they change its hash.
     */
    default Optional<RegisterDefinition> definition(String register, PlaceCode place) {
        return definition(register);
    }

    /** Whether the tenant of a place has the register's module switched on; true for a register that is not there. */
    default boolean isEnabled(String register, PlaceCode place) {
        return true;
    }

    /** Refuses with 404 {@code module-not-enabled} a place whose tenant has the register's module switched off. */
    default void requireEnabled(String register, PlaceCode place) {
        if (!isEnabled(register, place)) {
            throw Problem.of(404, "module-not-enabled", register);
        }
    }

    /**
     * Refuses with 404 {@code module-not-enabled} what a place has of a register whose module is on neither there nor at the
     * actor's own place, whose lists would show it.
     */
    default void requireShown(String register, PlaceCode place, Actor actor) {
        if (!isEnabled(register, actor.jurisdiction())) {
            requireEnabled(register, place);
        }
    }

    /** Registers whose class is wrong, with every fault of each; their bundle stays without register. */
    List<FailedRegister> failures();

    /** Sends rows through the write pipeline in one transaction with one moment. */
    WriteResult write(WriteRequest request);

    /** One page of entries. */
    EntryPage page(Actor actor, EntryQuery query);

    /** All entries of a query, one after another, under flat memory. */
    void stream(Actor actor, EntryQuery query, Consumer<EntryView> sink);

    /** One entry with all its fields, now or as of the query's moment; a foreign or missing one is {@code not-found}. */
    EntryView entry(Actor actor, String register, long id, java.time.Instant asOf);

    /**
     * Revisions of an entry, newest first; also of one that was removed, as long as its place is the actor's.
     *
     * @param limit greatest number of revisions, 1 to 1000
     * @param before only revisions with a lower version, or null for the newest
     */
    RevisionPage revisions(Actor actor, String register, long id, int limit, Integer before);

    /**
     * Steps of a life cycle that are open to the actor with an entry that was read whole; none in a register without one.
     */
    default List<OpenStep> openSteps(Actor actor, String register, EntryView entry) {
        return List.of();
    }

    /**
     * Refuses a step that is not open to the actor with an entry that was read whole: 404 {@code no-life-cycle},
     * {@code unknown-step}; 403 {@code not-permitted}, {@code step-of-other-place}, {@code step-needs-another}; 409
     * {@code state-conflict} with the state and the steps that are open.
     */
    default void requireStep(Actor actor, String register, EntryView entry, String step) {
        throw Problem.of(404, "no-life-cycle", register);
    }

    /**
     * Steps that were taken with an entry, newest first, the one that created it last; 404 {@code no-life-cycle} in a
     * register without one.
     */
    default List<StepTaken> timeline(Actor actor, String register, long id) {
        throw Problem.of(404, "no-life-cycle", register);
    }

    /** Measures put together by dimensions, computed in the database. */
    RollUp rollUp(Actor actor, RollUpQuery query);

    /**
     * Takes back what one import wrote, in one transaction: new entries go, changed ones get their values back. Refused
     * with {@code state-conflict} when anything that it wrote was changed since.
     *
     * @param origin origin of the writes, as in {@code import:17}
     * @return number of entries taken back, following writes included
     */
    int undo(Actor actor, String origin);

    /**
     * A register that could not be published.
     *
     * @param register its name, or its class where it has none
     * @param bundle symbolic name of its bundle
     * @param faults all faults of the definition
     */
    record FailedRegister(String register, String bundle, List<String> faults) {}
}
