package org.bagui.runtime.persistence.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A word for everybody. */
@Entity
@Scoped(ScopeClass.GLOBAL)
public class Notice {
    @Id
    public Long id;

    public String word;

    public Notice() {}

    public Notice(long id, String word) {
        this.id = id;
        this.word = word;
    }
}
