package org.bagui.core.register.service;

import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Row;
import org.osgi.annotation.versioning.ConsumerType;

/** Hears what happens to the rows of an input while it is written. */
@ConsumerType
public interface WriteWatch {
    /** A watch that only gathers nothing; faults come with the result's counts alone. */
    WriteWatch NONE = new WriteWatch() {};

    /** A fault or note was found. */
    default void fault(Fault fault) {}

    /** A row was judged; called once for each row that is not refused. */
    default void judged(Row<?> row, Outcome outcome) {}

    /** So many rows are done. */
    default void progress(int rowsDone) {}

    /** Whether to stop; then nothing is written and the write is refused with {@code cancelled}. */
    default boolean cancelled() {
        return false;
    }

    /** What a row does to the register. */
    enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        DELETED
    }
}
