package org.bagui.runtime.register.shape;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** The one row whose revision rises with each change of the shapes; of two changes at once one is refused. */
@Entity
@Table(name = "place_shape_state")
@Scoped(ScopeClass.REFERENCE)
public class ShapeState {
    private static final Integer ONLY = 1;

    @Id
    protected Integer id;

    @Version
    protected Integer revision;

    protected LocalDateTime changedAt;

    protected ShapeState() {}

    /** Revision as it is now. */
    static int revision(Session session) {
        return session.find(ShapeState.class, ONLY).revision;
    }

    /** Raises it at the end of the transaction. */
    static void raise(Session session) {
        session.find(ShapeState.class, ONLY).changedAt = Utc.now(session);
        session.flush();
    }
}
