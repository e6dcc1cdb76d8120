package org.bagui.runtime.persistence.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** A visit to an office; its key and its reference have names of two words. */
@Entity
@Scoped(ScopeClass.SUBTREE)
public class SiteVisit {
    @Id
    public Long visitId;

    public Long scopePlace;

    @ManyToOne
    public Branch visitedBranch;

    @jakarta.persistence.Version
    public Integer timesSeen;

    public SiteVisit() {}

    public SiteVisit(long id, long place, Branch branch) {
        this.visitId = id;
        this.scopePlace = place;
        this.visitedBranch = branch;
    }
}
