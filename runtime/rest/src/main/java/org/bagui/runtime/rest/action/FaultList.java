package org.bagui.runtime.rest.action;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.WriteWatch;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;

/** Gathers what actions and the pipeline find. */
final class FaultList implements Faults, WriteWatch {
    private final List<Fault> all = new ArrayList<>();

    @Override
    public void error(Row<?> row, String field, String code, Object... args) {
        fault(new Fault(row.number(), field, code, Severity.ERROR, List.of(args), null));
    }

    @Override
    public void warning(Row<?> row, String field, String code, Object... args) {
        fault(new Fault(row.number(), field, code, Severity.WARNING, List.of(args), null));
    }

    @Override
    public void note(String field, String code, Object... args) {
        fault(new Fault(0, field, code, null, List.of(args), null));
    }

    @Override
    public void fault(Fault fault) {
        all.add(fault);
    }

    /** Refuses with 422 {@code invalid-entry} where there is an error. */
    void complete() {
        if (all.stream().anyMatch(Fault::isError)) {
            throw Problem.invalid(all);
        }
    }
}
