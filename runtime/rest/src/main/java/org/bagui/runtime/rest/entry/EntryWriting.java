package org.bagui.runtime.rest.entry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.service.WriteWatch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.security.Actor;

/** Sends one entry through the write pipeline, as an input of one row. */
final class EntryWriting {
    private final RegisterService registers;

    EntryWriting(RegisterService registers) {
        this.registers = registers;
    }

    /**
     * What to write.
     *
     * @param place place the request is addressed to
     * @param month month of the request, or null
     * @param id entry to change, or null
     * @param version version that the caller has seen, or null
     * @param origin through what it is written
     * @param tenant place inside which the entry's is: which extension fields it has its own place tells
     */
    record Order(
            Actor actor,
            String register,
            PlaceCode place,
            YearMonth month,
            Operation operation,
            Long id,
            Integer version,
            String origin,
            PlaceCode tenant) {}

    /**
     * Writes.
     *
     * @return the entry as it now is, or null where it is gone
     * @throws Problem 422 {@code invalid-entry} with all faults, warnings among them
     */
    EntryView write(Order order, List<String> names, Object[] values) {
        List<Fault> faults = new ArrayList<>();
        WriteWatch watch = new WriteWatch() {
            @Override
            public void fault(Fault fault) {
                faults.add(fault);
            }
        };
        InputRow row = new InputRow(1, order.id(), order.version(), values);
        WriteResult result = registers.write(WriteRequest.to(order.register(), order.actor(), order.place())
                .period(order.month())
                .operation(order.operation())
                .origin(order.origin())
                .rows(names, List.of(row).iterator())
                .watch(watch)
                .tenant(order.tenant())
                .build());
        if (result.rejected() > 0) {
            throw Problem.invalid(faults);
        }
        return result.entries().isEmpty() ? null : result.entries().get(0);
    }
}
