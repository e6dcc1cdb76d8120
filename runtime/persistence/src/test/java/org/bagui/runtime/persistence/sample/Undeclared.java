package org.bagui.runtime.persistence.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that forgot to say who sees it. */
@Entity
public class Undeclared {
    @Id
    public Long id;
}
