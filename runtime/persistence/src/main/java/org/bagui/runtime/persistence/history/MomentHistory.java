package org.bagui.runtime.persistence.history;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.eclipse.persistence.history.HistoryPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** Keeps the history table of a register, with the one moment of the writing transaction on every row. */
public final class MomentHistory extends HistoryPolicy {
    /** What a table's name has behind it in its history table. */
    public static final String SUFFIX = "_hist";

    private final transient Supplier<LocalDateTime> moment;

    public MomentHistory(String table, Supplier<LocalDateTime> moment) {
        this.moment = moment;
        addHistoryTableName(table + SUFFIX);
        addStartFieldName("ROW_START");
        addEndFieldName("ROW_END");
    }

    @Override
    public Object getCurrentTime(AbstractSession session) {
        return Timestamp.valueOf(moment.get());
    }
}
