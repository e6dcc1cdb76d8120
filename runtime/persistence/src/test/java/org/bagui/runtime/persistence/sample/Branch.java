package org.bagui.runtime.persistence.sample;

import jakarta.persistence.Cacheable;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** An office, seen from its place and above; it asks to be shared, which nobody may. */
@Entity
@Cacheable
@Scoped(ScopeClass.SUBTREE)
@DiscriminatorColumn(name = "kind")
@DiscriminatorValue("plain")
public class Branch {
    @Id
    public Long id;

    public Long scopePlace;
    public String fullTitle;

    public Branch() {}

    public Branch(long id, long place, String title) {
        this.id = id;
        this.scopePlace = place;
        this.fullTitle = title;
    }
}
