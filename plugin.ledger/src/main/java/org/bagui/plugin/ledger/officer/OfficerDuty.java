package org.bagui.plugin.ledger.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * A person's duty for a register at a place, from its begin to its end; rows that have ended are the hand-over history.
 *
 * <p>Lower places read it, since they must know whom to call.
 */
@Entity
@Table(name = "officer_duty")
@Scoped(ScopeClass.OWN_AND_ANCESTORS)
public class OfficerDuty {
    /** The one who answers for the register. */
    static final String OFFICER = "officer";
    /** One of the task team. */
    static final String TEAM = "team";

    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    String register;

    @Column(nullable = false)
    String role;

    /** Name of the account, or null for somebody without one. */
    String username;

    @Column(nullable = false)
    String name;

    String phone;

    @Column(nullable = false)
    LocalDateTime startedAt;

    @Column(nullable = false)
    String startedBy;

    LocalDateTime endedAt;
    String endedBy;

    /** What was said at the hand-over. */
    String note;

    protected OfficerDuty() {}

    OfficerDuty(long id, PlaceCode place, String register, String role, ResponsiblePerson person) {
        this.id = id;
        this.scopePlace = place.from();
        this.register = register;
        this.role = role;
        this.username = person.username();
        this.name = person.name();
        this.phone = person.phone();
    }

    ResponsiblePerson person() {
        return new ResponsiblePerson(username, name, phone);
    }

    boolean isOfficer() {
        return OFFICER.equals(role);
    }
}
