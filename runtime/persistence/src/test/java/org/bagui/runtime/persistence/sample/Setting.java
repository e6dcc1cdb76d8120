package org.bagui.runtime.persistence.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A setting that lower places inherit. */
@Entity
@Scoped(ScopeClass.OWN_AND_ANCESTORS)
public class Setting {
    @Id
    public Long id;

    public Long scopePlace;
    public String word;

    public Setting() {}

    public Setting(long id, long place, String word) {
        this.id = id;
        this.scopePlace = place;
        this.word = word;
    }
}
