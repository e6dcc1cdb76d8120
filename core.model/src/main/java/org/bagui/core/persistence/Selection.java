package org.bagui.core.persistence;

import java.time.Instant;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * Which entries to read from the store; the transaction's scope is added by the store itself.
 *
 * @param register the register
 * @param fields fields to read
 * @param place interval of places, or null for the whole scope
 * @param period months, or null for all
 * @param all conditions that must all hold
 * @param any conditions of which one must hold (search word), or empty
 * @param sort fields to order by; the id follows by itself
 * @param after values of the sort fields and the id of the last entry seen, or null
 * @param limit greatest number of entries, or 0 for all
 * @param asOf moment of the past, or null for now
 */
public record Selection(
        RegisterDefinition register,
        List<FieldDefinition> fields,
        Scope place,
        MonthRange period,
        List<Condition> all,
        List<Condition> any,
        List<Sort> sort,
        List<Object> after,
        int limit,
        Instant asOf) {
    /**
     * One field of an order.
     *
     * @param field the field
     * @param down whether greater values come first
     */
    public record Sort(FieldDefinition field, boolean down) {}
}
