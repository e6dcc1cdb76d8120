package org.bagui.plugin.laborcoop.planning;

import java.time.YearMonth;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.testkit.Actors;
import org.bagui.core.testkit.FakeTransactions;

/** Allocations in memory. */
final class KeptAllocation {
    static final Actor ACTOR = Actors.at("450400");

    final FakeTransactions transactions = new FakeTransactions(Allocation.class);

    /** A row that runs. */
    Allocation running(long id) {
        Allocation made = new Allocation();
        made.id = id;
        made.scopePlace = PlaceCode.of("450400").padded();
        made.period = YearMonth.of(2022, 3);
        made.state = Allocation.RUNNING;
        transactions.with(made);
        return made;
    }

    /** What was kept of a row: its state and why it has no plan. */
    String ending(long id) {
        Allocation row = transactions.row(Allocation.class, id);
        String code = row.failure == null
                ? ""
                : " " + PlanningJson.read(row.failure, RunFailure.class).code();
        return row.state + code + (row.finishedAt == null ? " open" : "");
    }
}
