package org.bagui.runtime.register.lifecycle;

import java.util.function.Supplier;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.Transition;
import org.bagui.core.register.Transition.Side;
import org.bagui.core.register.definition.TransitionDefinition;
import org.bagui.core.security.Actor;

/** Whether somebody may take a step: by permission, for which side, and not after a step of their own. */
public final class StepRights {
    private StepRights() {}

    /** For whom the actor acts with an entry that a place answers for: itself, or one below. */
    public static Side side(Actor actor, PlaceCode reporting) {
        PlaceCode own = actor.jurisdiction().county().orElse(actor.jurisdiction());
        return !own.equals(reporting) && own.contains(reporting) ? Side.ABOVE : Side.OWN;
    }

    /**
     * Refuses whoever may not take the step.
     *
     * @param reporting place of report that the entry counts to
     * @param history the entry's steps; asked for only where they matter
     * @throws Problem 403 {@code not-permitted}, {@code step-of-other-place}, {@code step-needs-another}
     */
    public static void require(
            Actor actor, TransitionDefinition step, PlaceCode reporting, Supplier<StepHistory> history) {
        actor.require(step.permission());
        Side side = side(actor, reporting);
        if (step.by() != Side.ANY && step.by() != side) {
            throw Problem.of(403, "step-of-other-place", step.name(), step.by().word());
        }
        if (!step.notBy().isEmpty()) {
            StepHistory known = history.get();
            boolean own = step.notBy().stream().anyMatch(other -> isBy(actor.username(), other, known));
            if (own) {
                throw Problem.of(403, "step-needs-another", step.name());
            }
        }
    }

    private static boolean isBy(String account, String step, StepHistory history) {
        return step.equals(Transition.EDIT)
                ? history.writersSince().contains(account)
                : history.takerOf(step).filter(account::equals).isPresent();
    }

    /** Whether {@link #require} would let the actor take it. */
    static boolean may(Actor actor, TransitionDefinition step, PlaceCode reporting, Supplier<StepHistory> history) {
        try {
            require(actor, step, reporting, history);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
