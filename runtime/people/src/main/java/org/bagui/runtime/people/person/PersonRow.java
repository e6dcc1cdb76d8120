package org.bagui.runtime.people.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.runtime.people.key.PersonKey;

/** A person as a place keeps it: number and name sealed, sex and birth nowhere but in the number. */
@Entity
@Table(name = "person")
@Scoped(ScopeClass.SUBTREE)
public class PersonRow {
    @Id
    protected Long id;

    /** Place that keeps the person. */
    @Column(nullable = false)
    protected Long scopePlace;

    protected Long homePlace;

    /** Key by which number and name are sealed and the number is hashed. */
    @Column(nullable = false)
    protected String keyId;

    @Column(nullable = false)
    protected String numberHash;

    @Column(nullable = false)
    protected String sealedNumber;

    @Column(nullable = false)
    protected String sealedName;

    @Column(nullable = false)
    protected LocalDateTime createdAt;

    @Column(nullable = false)
    protected String createdBy;

    /** Whether rows of a module have ever referred to the person. */
    @Column(nullable = false)
    protected Boolean referred = false;

    @Version
    @Column(nullable = false)
    protected Integer version;

    protected PersonRow() {}

    PersonRow(long id, PlaceCode place, String createdBy, LocalDateTime createdAt) {
        this.id = id;
        this.scopePlace = place.padded();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** Id of the person. */
    public long id() {
        return id;
    }

    /** Place that keeps the person. */
    public PlaceCode place() {
        return PlaceCode.ofPadded(scopePlace);
    }

    boolean isReferred() {
        return referred;
    }

    PlaceCode homePlace() {
        return homePlace == null ? null : PlaceCode.ofPadded(homePlace);
    }

    void moveHome(PlaceCode home) {
        homePlace = home == null ? null : home.padded();
    }

    /** Seals both texts anew, under one key. */
    void seal(PersonKey key, PlainPerson plain) {
        keyId = key.id();
        numberHash = key.hash(plain.number());
        sealedNumber = key.seal(id, PersonKey.NUMBER, plain.number());
        sealedName = key.seal(id, PersonKey.NAME, plain.name());
    }

    PlainPerson open(PersonKey key) {
        return new PlainPerson(key.open(id, PersonKey.NUMBER, sealedNumber), key.open(id, PersonKey.NAME, sealedName));
    }
}
