package org.bagui.runtime.register.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * Months for which a place had no entries of a register when the run first asked. The first input of a month, which is
 * most often the large one, then need not look up each of its keys in vain.
 */
final class EmptyMonths {
    private final Session session;
    private final PlaceCode place;
    private final Map<Asked, Boolean> answers = new HashMap<>();

    private record Asked(String register, MonthRange months) {}

    EmptyMonths(Session session, PlaceCode place) {
        this.session = session;
        this.place = place;
    }

    /** Whether there was nothing; never said of registers without months. */
    boolean isEmpty(RegisterDefinition register, MonthRange months) {
        return months != null
                && answers.computeIfAbsent(new Asked(register.name(), months), asked -> ask(register, months));
    }

    /** Forgets a register that this run writes to, so that rules see what it wrote. */
    void written(RegisterDefinition register) {
        answers.keySet().removeIf(asked -> asked.register().equals(register.name()));
    }

    private boolean ask(RegisterDefinition register, MonthRange months) {
        Selection any = new Selection(
                register, List.of(), Scope.of(place), months, List.of(), List.of(), List.of(), null, 0, null);
        return session.entries().count(any) == 0;
    }
}
