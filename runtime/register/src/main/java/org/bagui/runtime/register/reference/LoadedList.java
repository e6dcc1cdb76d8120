package org.bagui.runtime.register.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A list that was loaded at run time; its revision rises with each load. */
@Entity
@Scoped(ScopeClass.REFERENCE)
public class LoadedList {
    /** Name under which the places are kept. */
    static final String PLACES = "places";

    @Id
    protected String listName;

    @Version
    protected Integer revision;

    protected LocalDateTime loadedAt;
    protected String loadedBy;

    protected LoadedList() {}

    LoadedList(String listName) {
        this.listName = listName;
    }

    void loaded(Instant moment, String actor) {
        loadedAt = Utc.of(moment);
        loadedBy = actor;
    }

    String listName() {
        return listName;
    }

    Integer revision() {
        return revision;
    }
}
