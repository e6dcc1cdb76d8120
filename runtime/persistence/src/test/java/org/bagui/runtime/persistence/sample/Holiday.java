package org.bagui.runtime.persistence.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** What the region says for everybody. */
@Entity
@Scoped(ScopeClass.REFERENCE)
public class Holiday {
    @Id
    public Long id;

    public String word;

    public Holiday() {}

    public Holiday(long id, String word) {
        this.id = id;
        this.word = word;
    }
}
