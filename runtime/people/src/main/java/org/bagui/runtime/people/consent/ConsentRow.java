package org.bagui.runtime.people.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bagui.core.person.Consent;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** One consent of a person; a withdrawn one stays as long as the person does. */
@Entity
@Table(name = "person_consent")
@Scoped(ScopeClass.SUBTREE)
public class ConsentRow {
    @Id
    protected Long id;

    /** Place that keeps the person. */
    @Column(nullable = false)
    protected Long scopePlace;

    @Column(nullable = false)
    protected Long person;

    /** Number among the consents of the person, from 1. */
    @Column(nullable = false)
    protected Integer ordinal;

    @Column(nullable = false)
    protected String purpose;

    @Column(nullable = false)
    protected String receiver;

    @Column(nullable = false)
    protected LocalDate givenOn;

    @Column(nullable = false)
    protected LocalDateTime recordedAt;

    @Column(nullable = false)
    protected String recordedBy;

    protected LocalDate withdrawnOn;
    protected String withdrawnBy;

    @Version
    @Column(nullable = false)
    protected Integer version;

    protected ConsentRow() {}

    static ConsentRow of(long id, long place, long person, Consent consent) {
        ConsentRow row = new ConsentRow();
        row.id = id;
        row.scopePlace = place;
        row.person = person;
        row.ordinal = consent.number();
        row.purpose = consent.purpose();
        row.receiver = consent.receiver();
        row.givenOn = consent.givenOn();
        return row;
    }

    Consent consent() {
        return new Consent(ordinal, purpose, receiver, givenOn, withdrawnOn);
    }
}
