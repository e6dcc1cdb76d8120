package org.bagui.plugin.laborcoop.transfer;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;

/** Refusals of steps that a transfer does not allow: 409 {@code state-conflict}, the state first and then what stands in the way. */
public final class TransferConflict {
    private TransferConflict() {}

    /** The state alone is told: others took their steps first. */
    static Problem of(TransferState state) {
        return Problem.withFaults(409, "state-conflict", List.of(Refusal.fault("state", "transfer-" + state.word())));
    }

    /** Of a transfer in a state; null for one that is not there yet. */
    static Problem of(TransferState state, String code, Object... args) {
        return told(state == null ? null : "transfer-" + state.word(), code, args);
    }

    /** Of anything in a state, which is told by that code; null for one that is not there yet. */
    public static Problem told(String state, String code, Object... args) {
        List<Fault> faults = new ArrayList<>();
        if (state != null) {
            faults.add(Refusal.fault("state", state));
        }
        faults.add(Refusal.fault("state", code, args));
        return Problem.withFaults(409, "state-conflict", faults);
    }
}
