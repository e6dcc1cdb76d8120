package org.bagui.runtime.security.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.AuditReader.Recorded;

/** One line of the audit log; written once, never changed or removed. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class AuditRecord {
    private static final int NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_record_seq")
    @SequenceGenerator(name = "audit_record_seq", sequenceName = "audit_record_seq", allocationSize = 50)
    protected Long id;

    @Column(updatable = false)
    protected LocalDateTime at;

    @Column(updatable = false)
    protected String actor;

    @Column(updatable = false)
    protected String act;

    @Column(updatable = false)
    protected String subject;

    @Column(updatable = false)
    protected Long place;

    @Column(updatable = false)
    protected String outcome;

    @Column(updatable = false)
    protected String facts;

    protected AuditRecord() {}

    AuditRecord(Instant at, AuditEvent event) {
        this.at = Utc.of(at);
        this.actor = shortened(event.actor());
        this.act = shortened(event.act());
        this.subject = shortened(event.subject());
        this.place = event.place();
        this.outcome = event.outcome();
        this.facts = AuditFacts.json(event.facts());
    }

    @PreUpdate
    @PreRemove
    void refuse() {
        throw new IllegalStateException("audit records are never changed or removed");
    }

    /** The record as it is read. */
    Recorded told() {
        PlaceCode where = place == 0 ? null : PlaceCode.ofPadded(place);
        return new Recorded(id, Utc.instant(at), actor, act, subject, where, outcome, AuditFacts.read(facts));
    }

    /** Names come from callers: PostgreSQL keeps no NUL, and a log line no line break. */
    private static String shortened(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= NAME ? clean : clean.substring(0, NAME);
    }
}
