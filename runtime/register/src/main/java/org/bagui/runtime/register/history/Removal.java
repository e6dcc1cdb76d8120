package org.bagui.runtime.register.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * Who removed entries of a register in one transaction, and through what. History keeps an entry's versions with the moment
 * of their end; a transaction has one moment, so the moment leads from a removed entry to this row.
 */
@Entity
@Table(name = "entry_removal")
@Scoped(ScopeClass.GLOBAL)
public class Removal {
    private static final long MICROS = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;

    /** Register and moment in microseconds. */
    @Id
    protected String id;

    protected LocalDateTime removedAt;
    protected String removedBy;
    protected String origin;

    protected Removal() {}

    /** Keeps who removes entries of a register in this transaction, once however many they are. */
    public static void keep(Session session, String register, String by, String origin) {
        Instant moment = session.moment();
        if (session.find(Removal.class, id(register, moment)) == null) {
            session.persist(new Removal(register, moment, by, origin));
        }
    }

    /** A removal at the moment of a transaction. */
    public Removal(String register, Instant moment, String by, String origin) {
        this.id = id(register, moment);
        this.removedAt = Utc.of(moment);
        this.removedBy = by;
        this.origin = origin;
    }

    /** Id of the removal of entries of a register at a moment. */
    public static String id(String register, Instant moment) {
        return register + '@' + (moment.getEpochSecond() * MICROS + moment.getNano() / NANOS_A_MICRO);
    }

    /** Account that removed the entries. */
    public String removedBy() {
        return removedBy;
    }

    /** Through what they were removed. */
    public String origin() {
        return origin;
    }
}
