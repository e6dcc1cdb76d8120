package org.bagui.runtime.rest.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.TransitionDefinition;
import org.bagui.core.register.service.OpenStep;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an entry of a life cycle tells beside its fields: whether it is late, and which steps are open to the caller. */
@Component(service = CaseWriter.class)
public final class CaseWriter {
    private final RegisterService registers;
    private final RequestLanguage language;

    /** Entries of these registers, told in the language of the request. */
    @Activate
    public CaseWriter(@Reference RegisterService registers, @Reference RequestLanguage language) {
        this.registers = registers;
        this.language = language;
    }

    /** The members of an entry that was read whole; none in a register without a life cycle. */
    EntryWriter.Part of(Actor actor, String register, EntryView entry) {
        LifeCycleDefinition cycle = registers
                .definition(register)
                .flatMap(RegisterDefinition::lifeCycle)
                .orElse(null);
        if (cycle == null || entry.text("status") == null) {
            return to -> {};
        }
        boolean late = isLate(cycle, entry);
        List<OpenStep> steps = registers.openSteps(actor, register, entry);
        Locale locale = language.get();
        return to -> {
            to.writeBooleanField("late", late);
            to.writeArrayFieldStart("steps");
            for (OpenStep step : steps) {
                write(to, step, locale);
            }
            to.writeEndArray();
        };
    }

    private static boolean isLate(LifeCycleDefinition cycle, EntryView entry) {
        LocalDate due = (LocalDate) entry.get("due");
        return due != null
                && due.isBefore(LocalDate.now(BusinessClock.system()))
                && !cycle.state(entry.text("status")).last();
    }

    private static void write(JsonGenerator to, OpenStep step, Locale locale) throws IOException {
        TransitionDefinition transition = step.transition();
        to.writeStartObject();
        to.writeStringField("name", transition.name());
        to.writeStringField("title", transition.titles().in(locale));
        names(to, "asks", transition.asks());
        to.writeStringField("reason", transition.reason().word());
        names(to, "blocked", step.blocked());
        to.writeEndObject();
    }

    private static void names(JsonGenerator to, String member, List<String> names) throws IOException {
        to.writeArrayFieldStart(member);
        for (String name : names) {
            to.writeString(name);
        }
        to.writeEndArray();
    }
}
