package org.bagui.core.register;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * What every entry of every register has.
 *
 * <p>Places are official codes padded to 12 digits, so that a subtree is an interval. Moments are UTC, by the database's
 * clock, in microseconds. The platform fills all attributes of this class; rules may read them.
 */
@MappedSuperclass
public abstract class RegisterEntry {
    /** Codes of 12 digits that a county takes up, and a city. */
    private static final long COUNTY = 1_000_000;

    private static final long CITY = 100_000_000;

    @Id
    protected Long id;

    /** Place that reported the entry; never changed. */
    @Column(nullable = false)
    protected Long recordedPlace;

    /** Place that the scope tests: the township where known, else the place of report or its successor. */
    @Column(nullable = false)
    protected Long scopePlace;

    /** Month of the entry, or null in a register without periods. */
    protected YearMonth period;

    /** {@code draft} or {@code reported}. */
    @Column(nullable = false, length = 10)
    protected String status;

    @Version
    @Column(nullable = false)
    protected Integer version;

    protected LocalDateTime createdAt;

    @Column(length = 60)
    protected String createdBy;

    @Column(nullable = false)
    protected LocalDateTime updatedAt;

    @Column(length = 60)
    protected String updatedBy;

    /** Through what the entry was last written: {@code rest}, {@code import:17}, {@code follow:enterprise-profile}. */
    @Column(length = 60)
    protected String origin;

    /** Values of the tenant's extension fields as JSON, or null. */
    @Column(columnDefinition = "TEXT")
    protected String extension;

    public Long id() {
        return id;
    }

    public Long recordedPlace() {
        return recordedPlace;
    }

    public Long scopePlace() {
        return scopePlace;
    }

    /**
     * Padded code of the place of report that the entry counts to: that which recorded it, or its successor; null before the
     * entry has a place.
     */
    public Long reportingPlace() {
        return scopePlace == null ? recordedPlace : (Long) reportingPlace(scopePlace);
    }

    /** Padded code of the place of report that a place lies in: its county; itself where it is in none. */
    public static long reportingPlace(long scopePlace) {
        long county = scopePlace - scopePlace % COUNTY;
        return county % CITY == 0 ? scopePlace : county;
    }

    public YearMonth period() {
        return period;
    }

    public String status() {
        return status;
    }

    /** Whether the entry is begun and not yet reported. */
    public boolean isDraft() {
        return EntryStatus.DRAFT.word().equals(status);
    }

    public Integer version() {
        return version;
    }

    public String origin() {
        return origin;
    }
}
