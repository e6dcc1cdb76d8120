package org.bagui.plugin.laborcoop.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.plugin.laborcoop.sharing.SharedFact;

/** An agreement between a sending and a receiving place; both see it, nobody else but those above either of them. */
@Entity
@Table(name = "pairing")
@Scoped(ScopeClass.TWO_ENDED)
public class Pairing {
    @Id
    Long id;

    @Column(nullable = false)
    Long sendingPlace;

    @Column(nullable = false)
    Long receivingPlace;

    @Column(nullable = false)
    String state;

    /** Side that proposed it. */
    @Column(nullable = false)
    String proposedSide;

    String agreementNumber;
    String agreementText;

    @Column(nullable = false)
    LocalDate validFrom;

    /** Last day. */
    @Column(nullable = false)
    LocalDate validUntil;

    /** Day on which a side ended it, from which on it is not in force; or null. */
    LocalDate endedOn;

    /** List of {@link Quota} as JSON. */
    @Column(nullable = false)
    String quotas;

    /** Facts that the sending place lets the other see, as {@link SharedFact#joined} writes them. */
    @Column(nullable = false)
    String sendingShares;

    @Column(nullable = false)
    String receivingShares;

    String sendingContact;
    String sendingPhone;
    String receivingContact;
    String receivingPhone;

    /** Pairing that this one renews, or null. */
    Long follows;

    /** The latest pairing that was proposed to renew this one, or null. */
    Long followedBy;

    @Column(nullable = false)
    LocalDateTime proposedAt;

    @Version
    @Column(nullable = false)
    Integer version;

    /** Id in addresses. */
    public Long id() {
        return id;
    }

    /** The place at an end. */
    public PlaceCode place(Side side) {
        return PlaceCode.ofPadded(side == Side.SENDING ? sendingPlace : receivingPlace);
    }

    /** First day. */
    public LocalDate firstDay() {
        return validFrom;
    }

    /** Last day. */
    public LocalDate lastDay() {
        return validUntil;
    }

    /** Number of the agreement, or null as long as there is none. */
    public String agreementNumber() {
        return agreementNumber;
    }

    /** Ends that lie inside a scope: one, or both for those above both places. */
    public List<Side> sidesIn(Scope scope) {
        return List.of(Side.values()).stream()
                .filter(side -> scope.contains(place(side)))
                .toList();
    }

    /** Facts that the place at an end lets the other see. */
    public Set<SharedFact> shares(Side side) {
        return SharedFact.split(side == Side.SENDING ? sendingShares : receivingShares);
    }

    /** How many workers of which occupation are meant. */
    public List<Quota> quotaList() {
        return QuotaJson.read(quotas);
    }

    /** State on a day. */
    public PairingState state(LocalDate today) {
        PairingState stored = PairingState.of(state);
        boolean open = stored == PairingState.PROPOSED || stored == PairingState.ACTIVE;
        return open && validUntil.isBefore(today) ? PairingState.EXPIRED : stored;
    }

    /** Whether both sides agreed to it and it holds on a day: of one that was ended, before that only. */
    public boolean isInForce(LocalDate day) {
        boolean holds = PairingState.ACTIVE.word().equals(state)
                || PairingState.ENDED.word().equals(state) && endedOn != null && day.isBefore(endedOn);
        return holds && !validFrom.isAfter(day) && !validUntil.isBefore(day);
    }

    Side proposer() {
        return Side.parse(proposedSide).orElseThrow();
    }

    ContactOfficer contact(Side side) {
        String name = side == Side.SENDING ? sendingContact : receivingContact;
        return name == null ? null : new ContactOfficer(name, side == Side.SENDING ? sendingPhone : receivingPhone);
    }

    void contact(Side side, ContactOfficer contact) {
        if (side == Side.SENDING) {
            sendingContact = contact.name();
            sendingPhone = contact.phone();
        } else {
            receivingContact = contact.name();
            receivingPhone = contact.phone();
        }
    }
}
