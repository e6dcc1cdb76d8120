package org.bagui.plugin.ledger.unchanged;

import java.time.YearMonth;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;

/**
 * To what an answer of many enterprises is addressed.
 *
 * @param actor who answers for them
 * @param register register, which has months
 * @param place place
 * @param month month
 */
record Answering(Actor actor, RegisterDefinition register, PlaceCode place, YearMonth month) {
    private static final String JURISDICTION = "jurisdiction";

    /** Reads in the order of the contract: register, place, month. */
    static Answering of(Actor actor, RegisterService registers, String name, AnswerInput input) {
        RegisterDefinition register = registers
                .definition(name)
                .orElseThrow(() -> Problem.of(404, "unknown-register", Parameters.shown(name)));
        if (register.period() == PeriodKind.NONE) {
            throw Problem.of(400, "no-period", register.name());
        }
        PlaceCode place = PlaceCode.parse(Refusal.required(JURISDICTION, input.jurisdiction(), 12))
                .orElseThrow(() -> Refusal.of(JURISDICTION, "unknown-code"));
        actor.requirePlace(place);
        registers.requireEnabled(name, place);
        YearMonth month = Months.parse(Refusal.required("period", input.period(), 7))
                .orElseThrow(() -> Refusal.of("period", "not-a-month"));
        return new Answering(actor, registers.definition(name, place).orElse(register), place, month);
    }
}
