package org.bagui.core.register.service;

import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;

/**
 * An input for the write pipeline.
 *
 * @param register name of the register
 * @param definitionHash hash of the definition the input was made for, or null; another one is {@code definition-changed}
 * @param actor who writes
 * @param place place the input is addressed to; rows outside it are refused
 * @param period month given with the input, or null; fills the period of rows that do not say one
 * @param mode what faults lead to
 * @param operation what rows do
 * @param origin through what: {@code rest}, {@code import:17}
 * @param sheet whether the input is a sheet: absent columns are not asked for and numbers may be text
 * @param fields names of the fields that the rows give, in order
 * @param rows the rows, read once
 * @param watch hears of progress and faults, and may stop the work
 * @param tenant place inside which the rows' are, each of which has the extension fields of its own place; null where rows
 *     give none
 * @param step the step that {@link Operation#STEP} takes, else null
 */
public record WriteRequest(
        String register,
        String definitionHash,
        Actor actor,
        PlaceCode place,
        YearMonth period,
        WriteMode mode,
        Operation operation,
        String origin,
        boolean sheet,
        List<String> fields,
        Iterator<InputRow> rows,
        WriteWatch watch,
        PlaceCode tenant,
        Step step) {
    /**
     * A step of a life cycle.
     *
     * @param name name of the step
     * @param reason why it is taken, or null
     */
    public record Step(String name, String reason) {}

    /** An input that takes no step. */
    public WriteRequest(
            String register,
            String definitionHash,
            Actor actor,
            PlaceCode place,
            YearMonth period,
            WriteMode mode,
            Operation operation,
            String origin,
            boolean sheet,
            List<String> fields,
            Iterator<InputRow> rows,
            WriteWatch watch,
            PlaceCode tenant) {
        this(
                register,
                definitionHash,
                actor,
                place,
                period,
                mode,
                operation,
                origin,
                sheet,
                fields,
                rows,
                watch,
                tenant,
                null);
    }

    /** An input for one register, addressed to a place by one who writes; what else holds is added. */
    public static WriteRequestBuilder to(String register, Actor actor, PlaceCode place) {
        return new WriteRequestBuilder(register, actor, place);
    }
}
