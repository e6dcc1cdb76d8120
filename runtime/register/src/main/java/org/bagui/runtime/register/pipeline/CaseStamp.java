package org.bagui.runtime.register.pipeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.CaseEntry;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.StateDefinition;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.lifecycle.StepRights;

/** Writes into entries who took the step, when and why, and until when the next one is in time. */
final class CaseStamp {
    private final RegisterDefinition register;
    private final Actor actor;

    CaseStamp(RegisterDefinition register, Actor actor) {
        this.register = register;
        this.actor = actor;
    }

    /** Completes an entry that is about to be saved at a moment (UTC). */
    void put(PipelineRow row, LocalDateTime now) {
        RegisterEntry entry = row.entry();
        if (row.step() != null) {
            if (row.before() == null || !Objects.equals(row.before().status(), entry.status())) {
                put(entry, "since", now);
            }
            put(entry, "steppedAt", now);
            put(entry, "step", row.step().name());
            put(entry, "steppedBy", actor.username());
            PlaceCode reporting = PlaceCode.ofPadded(entry.reportingPlace());
            put(entry, "steppedEnd", StepRights.side(actor, reporting).word());
            put(entry, "reason", row.reason());
        }
        put(entry, "due", due((CaseEntry) entry));
    }

    private LocalDate due(CaseEntry entry) {
        StateDefinition state = register.lifeCycle().orElseThrow().state(entry.status());
        if (!state.dueField().isEmpty()) {
            return (LocalDate) register.require(state.dueField()).access().get(entry);
        }
        return state.dueDays() == 0
                ? null
                : entry.since()
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(BusinessClock.ZONE)
                        .toLocalDate()
                        .plusDays(state.dueDays());
    }

    private void put(RegisterEntry entry, String field, Object value) {
        register.require(field).access().set(entry, value);
    }
}
