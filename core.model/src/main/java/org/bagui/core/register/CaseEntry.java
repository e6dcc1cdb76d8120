package org.bagui.core.register;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * An entry that moves through the states of a {@link LifeCycle}: an application, an agreement, a request.
 *
 * <p>Its {@code status} names the state. What stands here tells of the step that led there; earlier steps stand in the
 * history. The platform fills all attributes of this class; rules may read them.
 */
@MappedSuperclass
public abstract class CaseEntry extends RegisterEntry {
    /** Moment from which the entry is in its state (UTC). */
    @Column(nullable = false)
    protected LocalDateTime since;

    /** Moment at which the last step was taken, be it one that left the state as it was (UTC). */
    @Column(nullable = false)
    protected LocalDateTime steppedAt;

    /** Last day on which the next step is in time, or null where no day is set. */
    protected LocalDate due;

    /** Name of the step that was taken last. */
    @Column(nullable = false, length = 30)
    protected String step;

    /** Account that took it. */
    @Column(nullable = false, length = 60)
    protected String steppedBy;

    /** For whom it was taken: {@code own} or {@code above}. */
    @Column(nullable = false, length = 10)
    protected String steppedEnd;

    /** Why it was taken, or null. */
    @Column(length = 500)
    protected String reason;

    /** Moment from which the entry is in its state (UTC). */
    public LocalDateTime since() {
        return since;
    }

    /** Last day on which the next step is in time, or null. */
    public LocalDate due() {
        return due;
    }

    /** Name of the step that was taken last. */
    public String step() {
        return step;
    }

    /** Account that took it. */
    public String steppedBy() {
        return steppedBy;
    }

    /** Why it was taken, or null. */
    public String reason() {
        return reason;
    }
}
