package org.bagui.runtime.register.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * Months for which a place had no entries of a register when the run first asked. The first input of a month, which is
 * most often the large one, then need not look up each of its keys in vain.
 *
 * <p>What another transaction writes during the run is not seen: if it has a key of the input, the run ends with
 * {@code duplicate-key}, writes nothing, and finds the entry when it is sent again.
 */
final class EmptyMonths {
    /** Fewer keys are looked up at once; the question costs more. */
    private static final int WORTH_ASKING = 100;

    private final Session session;
    private final PlaceCode place;
    private final Map<Asked, Boolean> answers = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    private record Asked(String register, MonthRange months) {}

    EmptyMonths(Session session, PlaceCode place) {
        this.session = session;
        this.place = place;
    }

    /** Whether there was nothing; never said of registers without months, nor for a few keys. */
    boolean isEmpty(RegisterDefinition register, MonthRange months, int keys) {
        return months != null
                && keys >= WORTH_ASKING
                && !written.contains(register.name())
                && answers.computeIfAbsent(new Asked(register.name(), months), asked -> ask(register, months));
    }

    /** Says no more that there is nothing of a register, because this run writes to it. */
    void written(RegisterDefinition register) {
        written.add(register.name());
    }

    private boolean ask(RegisterDefinition register, MonthRange months) {
        Selection any = new Selection(
                register, List.of(), Scope.of(place), months, List.of(), List.of(), List.of(), null, 0, null);
        return session.count(any) == 0;
    }
}
