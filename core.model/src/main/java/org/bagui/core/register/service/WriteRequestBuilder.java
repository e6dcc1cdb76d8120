package org.bagui.core.register.service;

import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;

/**
 * Makes a {@link WriteRequest}; what is not said: any definition, no month, all rows or none, what is new or changed by its
 * key, no sheet, nobody hears of faults, rows with the extension fields of the place that is written to.
 */
public final class WriteRequestBuilder {
    private final String register;
    private final Actor actor;
    private final PlaceCode place;
    private PlaceCode tenant;
    private String definitionHash;
    private YearMonth period;
    private WriteMode mode = WriteMode.ATOMIC;
    private Operation operation = Operation.UPSERT;
    private String origin;
    private boolean sheet;
    private List<String> fields = List.of();
    private Iterator<InputRow> rows = List.<InputRow>of().iterator();
    private WriteWatch watch = WriteWatch.NONE;
    private WriteRequest.Step step;

    WriteRequestBuilder(String register, Actor actor, PlaceCode place) {
        this.register = register;
        this.actor = actor;
        this.place = place;
        this.tenant = place;
    }

    /** The hash of the definition that the input was made for; another one is {@code definition-changed}. */
    public WriteRequestBuilder definitionHash(String hash) {
        this.definitionHash = hash;
        return this;
    }

    /** The month of rows that do not say one. */
    public WriteRequestBuilder period(YearMonth month) {
        this.period = month;
        return this;
    }

    /** What faults lead to. */
    public WriteRequestBuilder mode(WriteMode mode) {
        this.mode = mode;
        return this;
    }

    /** What rows do. */
    public WriteRequestBuilder operation(Operation operation) {
        this.operation = operation;
        return this;
    }

    /** Through what it comes: {@code rest}, {@code import:17}. */
    public WriteRequestBuilder origin(String origin) {
        this.origin = origin;
        return this;
    }

    /** The input is a sheet: absent columns are not asked for and numbers may be text. */
    public WriteRequestBuilder sheet(boolean sheet) {
        this.sheet = sheet;
        return this;
    }

    /** The rows, read once, which give these fields in their order. */
    public WriteRequestBuilder rows(List<String> fields, Iterator<InputRow> rows) {
        this.fields = fields;
        this.rows = rows;
        return this;
    }

    /** Who hears of progress and faults, and may stop the work. */
    public WriteRequestBuilder watch(WriteWatch watch) {
        this.watch = watch;
        return this;
    }

    /** The place whose extension fields rows have; null where each row has those of its own place. */
    public WriteRequestBuilder tenant(PlaceCode tenant) {
        this.tenant = tenant;
        return this;
    }

    /** The rows, one mostly, take a step of a life cycle; the reason may be null. */
    public WriteRequestBuilder step(String name, String reason) {
        this.operation = Operation.STEP;
        this.step = new WriteRequest.Step(name, reason);
        return this;
    }

    /** The input as it was described. */
    public WriteRequest build() {
        return new WriteRequest(
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
                step);
    }
}
