package org.bagui.core.persistence.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * Which figures to put together in the database; drafts never count, and the transaction's scope is added by the store.
 *
 * @param register the register
 * @param place interval of places, or null for the whole scope
 * @param period months, or null for all
 * @param by groups
 * @param figures figures
 * @param all conditions that must all hold
 * @param asOf moment of the past, or null for now
 * @param recorded which entries count to the place of report that recorded them, and not to its successor
 */
public record RollUpSelection(
        RegisterDefinition register,
        Scope place,
        MonthRange period,
        List<Group> by,
        List<Figure> figures,
        List<Condition> all,
        Instant asOf,
        List<Recorded> recorded) {
    public RollUpSelection {
        recorded = List.copyOf(recorded);
    }

    /** Figures of places as they are now. */
    public RollUpSelection(
            RegisterDefinition register,
            Scope place,
            MonthRange period,
            List<Group> by,
            List<Figure> figures,
            List<Condition> all,
            Instant asOf) {
        this(register, place, period, by, figures, all, asOf, List.of());
    }

    /**
     * Entries that a place recorded before another succeeded it.
     *
     * @param place padded code of the place of report
     * @param before first month that counts to the successor
     */
    public record Recorded(long place, YearMonth before) {}

    /**
     * What to group by: a field, or the place cut to a level.
     *
     * @param field the field, or null for a place
     * @param placeDigits digits of the place code to keep (2, 4, 6, 9), or 0 for a field; cells are the code so cut
     */
    public record Group(FieldDefinition field, int placeDigits) {}

    /**
     * What to compute.
     *
     * @param field the measure, or null for the number of entries
     * @param weight field that weighs a mean, or null
     * @param mean whether to take the mean instead of the sum
     */
    public record Figure(FieldDefinition field, FieldDefinition weight, boolean mean) {}
}
