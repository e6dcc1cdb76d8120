package org.bagui.runtime.register.pipeline;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.month.PeriodWrite;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.security.Actor;

/** The months of places that one transaction writes, following writes included, and their way through the gate. */
final class WrittenMonths {
    private final Supplier<PeriodGate> gate;
    private final Session session;
    private final Actor actor;
    private final String register;
    private final String origin;
    private final Set<PlaceMonth> all = new LinkedHashSet<>();

    /**
     * Months of one transaction.
     *
     * @param register register that the input is for, whatever follows it
     */
    WrittenMonths(Supplier<PeriodGate> gate, Session session, Actor actor, String register, String origin) {
        this.gate = gate;
        this.session = session;
        this.actor = actor;
        this.register = register;
        this.origin = origin;
    }

    /**
     * Notes the month of an entry, as it was or as it shall be, at the place that it counts to and at the one that recorded it:
     * what a place has closed stays closed when another succeeds it. Null, or one without place, is no entry.
     */
    void add(RegisterEntry entry) {
        if (entry != null && entry.scopePlace() != null) {
            all.add(PlaceMonth.of(entry.scopePlace(), entry.period()));
            all.add(PlaceMonth.of(entry.recordedPlace(), entry.period()));
        }
    }

    /** Notes the months of rows that are about to be written, and gives those that are new here. */
    Set<PlaceMonth> add(Collection<PipelineRow> rows) {
        Set<PlaceMonth> before = Set.copyOf(all);
        for (PipelineRow row : rows) {
            add(row.before());
            add(row.entry());
        }
        Set<PlaceMonth> fresh = new LinkedHashSet<>(all);
        fresh.removeAll(before);
        return fresh;
    }

    /** Notes months that others wrote in the same transaction. */
    void addMonths(Collection<PlaceMonth> months) {
        all.addAll(months);
    }

    /** All months noted. */
    Set<PlaceMonth> all() {
        return Set.copyOf(all);
    }

    /** Asks whether all of them may be written. */
    void askAll() {
        ask(all());
    }

    /** Asks early whether these may be written. */
    void ask(Set<PlaceMonth> months) {
        PeriodGate present = gate.get();
        if (present != null && !months.isEmpty()) {
            present.ask(session, new PeriodWrite(actor, register, origin, months));
        }
    }

    /** Takes all of them through the gate, when everything is saved. */
    void pass() {
        PeriodGate present = gate.get();
        if (present != null && !all.isEmpty()) {
            present.pass(session, new PeriodWrite(actor, register, origin, all()));
        }
    }
}
