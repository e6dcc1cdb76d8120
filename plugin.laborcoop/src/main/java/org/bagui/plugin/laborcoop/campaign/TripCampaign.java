package org.bagui.plugin.laborcoop.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.core.security.Actor;

/** A campaign around a festival; everybody at and inside its place puts trips into it. */
@Entity
@Table(name = "trip_campaign")
@Scoped(ScopeClass.OWN_AND_ANCESTORS)
public class TripCampaign {
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    LocalDate firstDay;

    @Column(nullable = false)
    LocalDate lastDay;

    @Column(nullable = false)
    LocalDateTime createdAt;

    @Column(nullable = false)
    String createdBy;

    /** Id in addresses. */
    public Long id() {
        return id;
    }

    PlaceCode place() {
        return PlaceCode.ofPadded(scopePlace);
    }

    /** Whether it is one of the actor's place, of those inside it or of those above it. */
    boolean isSeenBy(Actor actor) {
        return place().contains(actor.jurisdiction()) || actor.jurisdiction().contains(place());
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
