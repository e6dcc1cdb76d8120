package org.bagui.plugin.ledger.correction;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.TaskActors;

/** Sends a correction through the write pipeline, to try it and to write it. */
final class CorrectionWriting {
    private final RegisterService registers;
    private final TaskActors tasks;

    CorrectionWriting(RegisterService registers, TaskActors tasks) {
        this.tasks = tasks;
        this.registers = registers;
    }

    /** Checks new values without writing them; 422 where they are faulty or change nothing. */
    void tryOut(Actor actor, String register, EntryView entry, Map<String, Object> values) {
        WriteResult result = send(
                actor,
                WriteMode.PREVIEW,
                new Target(register, entry.id(), entry.version(), place(entry), null),
                CorrectionPermit.origin(0),
                values);
        if (result.unchanged() > 0) {
            throw Problem.of(422, "correction-changes-nothing");
        }
    }

    /**
     * Writes a correction under the name of who approves it, whose role judges and does not write.
     *
     * @throws Problem 412 {@code stale-version} where the entry was changed since the request
     */
    void write(Actor approving, Correction correction) {
        send(
                tasks.besides("correction", approving),
                WriteMode.ATOMIC,
                new Target(
                        correction.register,
                        correction.entryId,
                        correction.entryVersion,
                        correction.place(),
                        correction.period),
                CorrectionPermit.origin(correction.id),
                CorrectionJson.read(correction.newValues));
    }

    private static PlaceCode place(EntryView entry) {
        return entry.place();
    }

    private record Target(String register, long entry, int version, PlaceCode place, YearMonth period) {}

    /** Refused with 422 {@code invalid-entry} where the values are faulty. */
    private WriteResult send(Actor actor, WriteMode mode, Target target, String origin, Map<String, Object> values) {
        Object[] row = values.values().stream().map(CorrectionJson::entered).toArray();
        return registers.write(WriteRequest.to(target.register(), actor, target.place())
                .period(target.period())
                .mode(mode)
                .operation(Operation.PATCH)
                .origin(origin)
                .rows(
                        List.copyOf(values.keySet()),
                        List.of(new InputRow(1, target.entry(), target.version(), row))
                                .iterator())
                .build());
    }
}
