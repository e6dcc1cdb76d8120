package org.bagui.runtime.register.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.Origin;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteWatch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.RegisterRules.RuleNote;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;

/**
 * Takes stored entries through the checks of the write pipeline again, as if each were sent once more as it stands: the
 * same reading, the same rules, the same look-ups a batch. Nothing is written.
 */
public final class Recheck {
    /** Warnings of values themselves, which no rule announces. */
    private static final Set<String> OF_VALUES = Set.of("code-kept-as-text", "organisation-code", "mobile");

    private final RegisterDefinition register;
    private final WriteRun run;
    private final List<FieldDefinition> given;
    private final List<List<Fault>> found = new ArrayList<>();

    /**
     * Checks entries of a register inside a place.
     *
     * @param place place beyond which rules do not look
     * @param codes codes that are asked for, or empty for all: rules that raise none of them are left out
     */
    public Recheck(
            PipelineContext context,
            Session session,
            Actor actor,
            RegisterDefinition register,
            PlaceCode place,
            Set<String> codes) {
        this.register = register;
        given = register.fields().stream().filter(Recheck::warnsByItself).toList();
        WriteWatch watch = new WriteWatch() {
            @Override
            public void fault(Fault fault) {
                if (fault.severity() == Severity.WARNING && (codes.isEmpty() || codes.contains(fault.code()))) {
                    found.get(fault.row() - 1).add(fault);
                }
            }
        };
        WriteRequest request = WriteRequest.to(register.name(), actor, place)
                .mode(WriteMode.PREVIEW)
                .operation(Operation.PATCH)
                .origin(Origin.CHECK)
                .rows(
                        given.stream().map(FieldDefinition::name).toList(),
                        List.<InputRow>of().iterator())
                .watch(watch)
                .build();
        run = new WriteRun(asking(context, register, codes), request, register, session);
    }

    /** Codes of all warnings that entries of a register may have inside a place. */
    public static Set<String> codes(PipelineContext context, RegisterDefinition register, PlaceCode place) {
        List<OfferedRules> offered = context.rules().apply(register.name());
        Stream<String> announced = OfferedRules.holding(
                        offered, context.tenants().snapshot(), place)
                .stream()
                .flatMap(rule -> rule.notes().stream())
                .filter(note -> note.severity() == Severity.WARNING)
                .map(RuleNote::code);
        return Stream.concat(announced, OF_VALUES.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static PipelineContext asking(PipelineContext context, RegisterDefinition register, Set<String> codes) {
        List<OfferedRules> asked = context.rules().apply(register.name()).stream()
                .filter(rule -> codes.isEmpty()
                        || rule.rules().notes().stream().map(RuleNote::code).anyMatch(codes::contains))
                .toList();
        return context.with(
                name -> name.equals(register.name()) ? asked : context.rules().apply(name));
    }

    private static boolean warnsByItself(FieldDefinition field) {
        boolean open = field.code() != null && field.code().open();
        return field.isEntered() && (open || !field.type().isEmpty());
    }

    /** Warnings of each of the entries, in their order; the entries are given with all their fields. */
    public List<List<Fault>> of(List<EntryView> entries) {
        found.clear();
        List<PipelineRow> rows = new ArrayList<>(entries.size());
        for (EntryView view : entries) {
            found.add(new ArrayList<>(1));
            RegisterEntry entry = EntryCopies.entry(register, view);
            Object[] values =
                    given.stream().map(field -> field.access().get(entry)).toArray();
            PipelineRow row = new PipelineRow(
                    run.forms().common(), new InputRow(found.size(), entry.id(), entry.version(), values));
            row.found(entry);
            rows.add(row);
        }
        run.complete(rows, new RunBatch(run, rows));
        return List.copyOf(found);
    }
}
