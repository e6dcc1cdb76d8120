package org.bagui.plugin.laborcoop.planning;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;

/** Allocations in memory. */
final class KeptAllocation implements Transactions {
    static final Actor ACTOR = new Actor("planner", "planner", PlaceCode.of("450400"), Set.of(), Set.of());

    private final Map<Long, Allocation> rows = new TreeMap<>();

    /** A row that runs. */
    Allocation running(long id) {
        Allocation made = new Allocation();
        made.id = id;
        made.scopePlace = PlaceCode.of("450400").padded();
        made.period = YearMonth.of(2022, 3);
        made.state = Allocation.RUNNING;
        rows.put(id, made);
        return made;
    }

    @Override
    public <T> T read(Scope scope, Work<T> work) {
        return write(scope, work);
    }

    @Override
    public synchronized <T> T write(Scope scope, Work<T> work) {
        return work.run((Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (session, method, args) -> switch (method.getName()) {
                    case "find" -> rows.get(args[1]);
                    case "moment" -> Instant.EPOCH;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    /** What was kept of a row: its state and why it has no plan. */
    synchronized String ending(long id) {
        Allocation row = rows.get(id);
        String code = row.failure == null
                ? ""
                : " " + PlanningJson.read(row.failure, RunFailure.class).code();
        return row.state + code + (row.finishedAt == null ? " open" : "");
    }
}
