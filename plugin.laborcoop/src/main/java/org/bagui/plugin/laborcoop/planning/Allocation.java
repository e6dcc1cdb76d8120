package org.bagui.plugin.laborcoop.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** One allocation of the workers of a place and month, or a scenario of it. Moments are UTC. */
@Entity
@Table(name = "allocation")
@Scoped(ScopeClass.SUBTREE)
public class Allocation {
    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String FAILED = "failed";
    static final String CANCELLED = "cancelled";

    @Id
    Long id;

    /** Place whose counties are allocated. */
    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    YearMonth period;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    String state;

    /** What was asked for, as JSON. */
    @Column(nullable = false)
    String options;

    /** The plan with its proof, as JSON; null until it is there. */
    String plan;

    /** Sums of the plan, null as long as it is not there: persons on offer. */
    Long supply;

    /** Persons lacking. */
    Long shortage;

    /** Persons placed. */
    Long filled;

    /** Cost of all of them. */
    Long cost;

    /** Why there is no plan: a {@link RunFailure} as JSON. */
    String failure;

    @Column(nullable = false)
    LocalDateTime createdAt;

    @Column(nullable = false)
    String createdBy;

    LocalDateTime finishedAt;

    @Version
    @Column(nullable = false)
    Integer version;

    /** Keeps a plan with its sums, or none. */
    void keep(KeptPlan made) {
        plan = made == null ? null : PlanningJson.write(made);
        supply = made == null ? null : (Long) made.supply();
        shortage = made == null ? null : (Long) made.shortage();
        filled = made == null ? null : (Long) made.filled();
        cost = made == null ? null : (Long) made.cost();
    }

    PlaceCode place() {
        return PlaceCode.ofPadded(scopePlace);
    }
}
