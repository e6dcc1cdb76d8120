package org.bagui.runtime.persistence.sample;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** An office in a park, in the same table. */
@Entity
@DiscriminatorValue("park")
public class ParkBranch extends Branch {
    public String parkName;

    public ParkBranch() {}

    public ParkBranch(long id, long place, String title) {
        super(id, place, title);
    }
}
