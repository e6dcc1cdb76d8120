package org.bagui.runtime.register.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.core.tenant.ExtensionField;

/** Which fields a place has added to a register. */
@Entity
@Scoped(ScopeClass.OWN_AND_ANCESTORS)
public class TenantFields {
    private static final String INHERITED = "null";

    /** The place's padded code and the register: {@code 450200000000:labour-demand}. */
    @Id
    protected String id;

    @Column(nullable = false)
    protected Long scopePlace;

    @Column(nullable = false)
    protected String register;

    /** The fields as JSON, see {@link FieldJson}; {@value #INHERITED} where the place inherits. */
    @Column(nullable = false)
    protected String fields;

    /** Fields that were there once, as JSON. */
    @Column(nullable = false)
    protected String retired;

    protected LocalDateTime updatedAt;
    protected String updatedBy;

    @Version
    @Column(nullable = false)
    protected Integer version;

    protected TenantFields() {}

    TenantFields(long place, String register) {
        id = id(place, register);
        scopePlace = place;
        this.register = register;
    }

    static String id(long place, String register) {
        return place + ":" + register;
    }

    /** @param now the fields, or null where the place shall have what holds above it */
    void set(List<ExtensionField> now, List<ExtensionField> gone, Instant moment, String actor) {
        fields = now == null ? INHERITED : FieldJson.write(now);
        retired = FieldJson.write(gone);
        updatedAt = Utc.of(moment);
        updatedBy = actor;
    }

    /** The same for another place. */
    TenantFields copy(PlaceCode other, Instant moment, String actor) {
        TenantFields copy = new TenantFields(other.from(), register);
        copy.fields = fields;
        copy.retired = retired;
        copy.updatedAt = Utc.of(moment);
        copy.updatedBy = actor;
        return copy;
    }

    long place() {
        return scopePlace;
    }

    String register() {
        return register;
    }

    boolean inherits() {
        return fields.equals(INHERITED);
    }

    String fields() {
        return fields;
    }

    String retired() {
        return retired;
    }

    Integer version() {
        return version;
    }
}
