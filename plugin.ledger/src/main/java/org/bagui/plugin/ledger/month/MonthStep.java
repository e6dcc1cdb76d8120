package org.bagui.plugin.ledger.month;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Refusal;

/** A step on the way of a month. */
public enum MonthStep {
    /** The place's own reviewer sends it up, for the first time or again. */
    SUBMIT(MonthState.SUBMITTED, false, MonthState.OPEN, MonthState.RETURNED),
    /** It is sent back with a reason. */
    RETURN(MonthState.RETURNED, true, MonthState.SUBMITTED),
    /** It is found good, as the last snapshot has it; what comes later is a correction, or it is opened again. */
    ACCEPT(MonthState.ACCEPTED, false, MonthState.SUBMITTED),
    /** It is done. */
    CLOSE(MonthState.CLOSED, false, MonthState.ACCEPTED),
    /** It is opened again with a reason. */
    REOPEN(MonthState.OPEN, true, MonthState.ACCEPTED, MonthState.CLOSED);

    private final MonthState to;
    private final boolean reason;
    private final Set<MonthState> from;

    MonthStep(MonthState to, boolean reason, MonthState first, MonthState... more) {
        this.to = to;
        this.reason = reason;
        this.from = EnumSet.of(first, more);
    }

    /** Word of the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** State that it leads to. */
    public MonthState to() {
        return to;
    }

    /** Whether it needs a reason. */
    public boolean needsReason() {
        return reason;
    }

    /** Whether it judges or freezes all that lies inside the place, so that nothing there may move meanwhile. */
    boolean isOfWhole() {
        return this == SUBMIT || this == ACCEPT || this == CLOSE;
    }

    /** Whether the place itself takes it; the others are taken one level up. */
    public boolean isOwn() {
        return this == SUBMIT;
    }

    /** Steps that lead on from a state. */
    public static List<MonthStep> from(MonthState state) {
        return Arrays.stream(values()).filter(step -> step.from.contains(state)).toList();
    }

    /** Refuses a step that is out of order with 409 {@code state-conflict} and the steps allowed. */
    void requireFrom(MonthState state) {
        if (!from.contains(state)) {
            throw Problem.withFaults(
                    409,
                    "state-conflict",
                    from(state).stream()
                            .map(step -> Refusal.fault(step.word(), "step-allowed"))
                            .toList());
        }
    }
}
