package org.bagui.plugin.ledger.unchanged;

import java.math.BigDecimal;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.Field.Carry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;

/**
 * What an answer "unchanged" takes over from last month: stocks and facts. A flow tells of last month only: what must be told
 * is nought this month, and the rest is left out. A figure that rules compute is computed anew: what was closed is opened.
 */
public final class Repetition {
    static final String STATUS = "status";

    private final RegisterDefinition register;

    /** What may be repeated of entries of that register. */
    public Repetition(RegisterDefinition register) {
        this.register = register;
    }

    /** Whether entries can be repeated at all: a register whose entries are flows counts what happened in a month. */
    public boolean isMeant() {
        return register.fields().stream()
                .filter(Repetition::isAnswered)
                .noneMatch(field -> isNought(field)
                        && field.bounds().min() != null
                        && field.bounds().min().compareTo(BigDecimal.ZERO) > 0);
    }

    /** Refuses with 400 {@code unchanged-not-meant} where entries cannot be repeated. */
    void require() {
        if (!isMeant()) {
            throw Problem.of(400, "unchanged-not-meant", register.name());
        }
    }

    /** Fields of a repeated entry. */
    List<FieldDefinition> fields() {
        return register.fields().stream()
                .filter(field -> field.name().equals(STATUS) || isAnswered(field) && (isKept(field) || isNought(field)))
                .toList();
    }

    /** Names of fields that a clerk enters and that do not keep last month's value. */
    public List<String> left() {
        return register.fields().stream()
                .filter(field -> isAnswered(field) && !isKept(field))
                .map(FieldDefinition::name)
                .toList();
    }

    /** The value of a field in a repeated entry. */
    Object value(FieldDefinition field, EntryView lastMonth) {
        return isNought(field) ? nought(field) : lastMonth.anew(register, field.name());
    }

    private static Object nought(FieldDefinition field) {
        return switch (field.kind()) {
            case INTEGER -> 0;
            case LONG -> 0L;
            default -> BigDecimal.ZERO;
        };
    }

    private static boolean isAnswered(FieldDefinition field) {
        boolean computed = field.defaulted() && field.measure() != null;
        return field.isEntered() && !field.sensitive() && !computed;
    }

    private static boolean isKept(FieldDefinition field) {
        return !field.isFlow() && field.carry() != Carry.ONCE;
    }

    private static boolean isNought(FieldDefinition field) {
        return field.isFlow() && field.bounds().required();
    }
}
