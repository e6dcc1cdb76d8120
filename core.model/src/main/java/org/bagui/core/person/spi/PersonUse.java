package org.bagui.core.person.spi;

import org.bagui.core.persistence.Session;
import org.osgi.annotation.versioning.ConsumerType;

/** A service of whoever keeps ids of people in rows of its own: a person that rows refer to is not erased. */
@ConsumerType
public interface PersonUse {
    /**
     * Whether any row in the session's scope refers to the person. Asked in a session over all places, since a row may lie where
     * the place that keeps the person does not see; only yes or no is told. Rows are written after {@code People.hold}.
     */
    boolean refersTo(Session session, long person);
}
