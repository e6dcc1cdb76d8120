package org.bagui.plugin.ledger.firm;

import java.time.YearMonth;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.EntryExchange;
import org.bagui.plugin.ledger.reporting.OneNilReport;
import org.bagui.plugin.ledger.unchanged.UnchangedReportService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers of an enterprise for a whole register: as last month, or nothing. */
@Component(service = OwnAnswerService.class)
public class OwnAnswerService {
    private final EnterpriseSelfService months;
    private final RegisterService registers;
    private final EntryExchange exchange;
    private final UnchangedReportService unchanged;
    private final OneNilReport nothing;

    /** Answers by the services that are there. */
    @Activate
    public OwnAnswerService(
            @Reference EnterpriseSelfService months,
            @Reference RegisterService registers,
            @Reference EntryExchange exchange,
            @Reference UnchangedReportService unchanged,
            @Reference OneNilReport nothing) {
        this.months = months;
        this.registers = registers;
        this.exchange = exchange;
        this.unchanged = unchanged;
        this.nothing = nothing;
    }

    /**
     * Why an entry of last month was not taken over; the row is its place among last month's.
     *
     * @param code code of the error
     */
    public record Refused(int row, String field, String code, String message) {}

    /**
     * What came of it.
     *
     * @param confirmed entries that now stand as this month's answer
     * @param already whether the enterprise had reported before: nothing is changed then
     * @param errors why entries were not taken over
     */
    public record Confirmed(int confirmed, boolean already, List<Refused> errors) {}

    /**
     * Reports a month as the one before; where there was nothing then, that there is nothing now.
     *
     * @throws Problem 409 {@code nothing-last-month}; 409 {@code draft-stands}, which would be overwritten
     */
    Confirmed unchanged(OwnRegister register) {
        OwnEnterprise own = register.own();
        UnchangedReportService.Outcome outcome =
                unchanged.confirm(own.actor(), register.definition(), own.place(), own.uscc(), register.month());
        int confirmed = outcome.result().fresh() + outcome.result().changed();
        boolean already = outcome.already() > 0;
        if (confirmed == 0 && !already && outcome.faults().isEmpty()) {
            already = !repeatsNothing(register);
        }
        return new Confirmed(
                confirmed,
                already,
                outcome.faults().stream()
                        .map(fault -> new Refused(
                                fault.row(), fault.field(), fault.code(), exchange.text(register.name(), fault)))
                        .toList());
    }

    private boolean repeatsNothing(OwnRegister register) {
        YearMonth before = register.month().minusMonths(1);
        if (!months.hasAnswered(register, before)) {
            throw Problem.of(409, "nothing-last-month", before);
        }
        return reportsNothing(register);
    }

    /**
     * Reports that there is nothing in a month; said again it changes nothing.
     *
     * @throws Problem 400 {@code nil-not-meant} where each enterprise has an entry; 409 {@code entries-stand}
     */
    void nothing(OwnRegister register) {
        if (!register.isMany()) {
            throw Problem.of(400, "nil-not-meant", register.name());
        }
        reportsNothing(register);
    }

    private boolean reportsNothing(OwnRegister register) {
        OwnEnterprise own = register.own();
        if (register.hasEntries(registers)) {
            throw Problem.of(409, "entries-stand", register.month());
        }
        return nothing.take(own.actor(), own.place(), register.month(), register.definition(), own.uscc());
    }
}
