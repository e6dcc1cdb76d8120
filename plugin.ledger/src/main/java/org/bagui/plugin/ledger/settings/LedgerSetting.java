package org.bagui.plugin.ledger.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/**
 * What one place has set, its due days aside ({@link DueSetting}); what is null is inherited from the nearest place above that
 * has set it.
 */
@Entity
@Table(name = "ledger_setting")
@Scoped(ScopeClass.OWN_AND_ANCESTORS)
public class LedgerSetting {
    /** The place's padded code. */
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    /** Names of registers joined by commas. */
    String registers;

    /** Codes of warnings joined by commas; empty where none must be explained. */
    String explainCodes;

    Boolean namedOfficersOnly;
    LocalDateTime updatedAt;
    String updatedBy;

    @Version
    @Column(nullable = false)
    Integer version;

    protected LedgerSetting() {}

    LedgerSetting(long place) {
        this.id = place;
        this.scopePlace = place;
    }

    /** The same for another place. */
    LedgerSetting copy(long place) {
        LedgerSetting copy = new LedgerSetting(place);
        copy.registers = registers;
        copy.explainCodes = explainCodes;
        copy.namedOfficersOnly = namedOfficersOnly;
        return copy;
    }
}
