package org.bagui.runtime.register.explanation;

import java.time.YearMonth;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.register.pipeline.PipelineContext;

/** Finds the register that a request names, and holds its month against it. */
final class Addressed {
    private Addressed() {}

    /** The register of a name: 404 {@code unknown-register} otherwise. */
    static RegisterDefinition register(PipelineContext context, String name) {
        RegisterDefinition register = context.registers().apply(name);
        if (register == null) {
            throw Problem.of(404, "unknown-register", name);
        }
        return register;
    }

    /** Refuses with 400 where a register with months is given none, or one without is given one. */
    static void requireMonth(RegisterDefinition register, YearMonth period) {
        boolean monthly = register.period() == PeriodKind.MONTH;
        if (monthly != (period != null)) {
            throw monthly ? Problem.of(400, "period-required") : Problem.of(400, "no-period", register.name());
        }
    }
}
