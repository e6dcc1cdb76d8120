package org.bagui.runtime.rest.entry;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.bagui.core.period.MonthRange;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;

/** Last month's entry with the same business key, shown beside an entry as a hint and never as its answer. */
final class PreviousPeriod {
    private static final String PERIOD = "period";

    private final RegisterService registers;

    PreviousPeriod(RegisterService registers) {
        this.registers = registers;
    }

    /** The entry, or null where nothing was reported last month; a register without months is refused. */
    EntryView of(Actor actor, RegisterDefinition register, EntryView entry, Instant asOf) {
        if (register.period() == PeriodKind.NONE) {
            throw Problem.of(400, "no-period", register.name());
        }
        List<FieldDefinition> key = register.key().stream()
                .filter(name -> !name.equals(PERIOD))
                .map(register::require)
                .toList();
        FieldDefinition first = key.get(0);
        EntryQuery query = new EntryQuery(
                register.name(),
                entry.place(),
                MonthRange.of(((YearMonth) entry.get(PERIOD)).minusMonths(1)),
                null,
                first.filterable() ? List.of(first.name() + "=" + entry.text(first.name())) : List.of(),
                List.of(),
                register.fields().stream().map(FieldDefinition::name).toList(),
                1_000,
                null,
                false,
                asOf);
        return registers.page(actor, query).items().stream()
                .filter(last -> !"draft".equals(last.text("status")))
                .filter(last ->
                        Objects.equals(last.get(SystemFields.RECORDED_PLACE), entry.get(SystemFields.RECORDED_PLACE)))
                .filter(last ->
                        key.stream().allMatch(field -> Objects.equals(last.get(field.name()), entry.get(field.name()))))
                .findFirst()
                .orElse(null);
    }
}
