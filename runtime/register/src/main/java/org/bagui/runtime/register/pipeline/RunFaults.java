package org.bagui.runtime.register.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bagui.core.identity.CitizenId;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteWatch;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.query.Masking;

/** Gathers the faults of one input: hands each to the watch, and keeps the first ones for the answer. */
final class RunFaults implements Faults {
    private static final int KEPT = 200;
    private static final int SHOWN = 60;
    private static final String MASK = "***";

    private final RegisterDefinition register;
    private final InputPlan plan;
    private final WriteWatch watch;
    private final Actor actor;
    private final Set<String> notes = new HashSet<>();
    private final List<Fault> kept = new ArrayList<>();

    RunFaults(RegisterDefinition register, InputPlan plan, WriteRequest request) {
        this.register = register;
        this.plan = plan;
        this.watch = request.watch();
        this.actor = request.actor();
    }

    /** The first faults, errors and warnings in the order found. */
    List<Fault> kept() {
        return kept;
    }

    @Override
    public void error(Row<?> row, String field, String code, Object... args) {
        ((PipelineRow) row).refuse(field);
        add((PipelineRow) row, field, code, Severity.ERROR, args);
    }

    @Override
    public void warning(Row<?> row, String field, String code, Object... args) {
        add((PipelineRow) row, field, code, Severity.WARNING, args);
    }

    @Override
    public void note(String field, String code, Object... args) {
        if (notes.add(code + ' ' + field)) {
            watch.fault(new Fault(0, field, code, null, List.of(args), null));
        }
    }

    private void add(PipelineRow row, String field, String code, Severity severity, Object... args) {
        boolean open = isOpen(field);
        List<Object> told =
                Stream.of(args).map(arg -> open ? unnamed(arg) : MASK).toList();
        Fault fault = new Fault(row.number(), field, code, severity, told, shown(row, field));
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
        watch.fault(fault);
    }

    /** Whether the field is none that its sender may not see; what is told of a sensitive one has no value of it anyhow. */
    private boolean isOpen(String field) {
        FieldDefinition found = field == null ? null : register.field(field).orElse(null);
        return found == null || !found.restricted() || !Masking.isClosed(found, actor, register);
    }

    /** Faults are kept in reports and shown to many, and may be of cells in which somebody's ID number stands. */
    private static Object unnamed(Object told) {
        return told instanceof String text && CitizenId.isSpeltIn(text) ? MASK : told;
    }

    private String shown(PipelineRow row, String field) {
        boolean sensitive = field != null
                && register.field(field).map(FieldDefinition::sensitive).orElse(false);
        if (field == null || sensitive || !isOpen(field)) {
            return null;
        }
        Object raw = plan.given(row, field);
        if (raw == null) {
            return null;
        }
        String text = unnamed(raw.toString()).toString().replace('\0', '\uFFFD');
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
