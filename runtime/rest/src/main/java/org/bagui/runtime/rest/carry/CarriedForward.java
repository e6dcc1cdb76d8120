package org.bagui.runtime.rest.carry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.EntryStatus;
import org.bagui.core.register.Origin;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;

/**
 * Makes drafts out of the reports of an earlier month. A draft gets what names it; the values that stand from year to year
 * are kept by the write pipeline as for any new entry, with the month that they are of.
 */
final class CarriedForward {
    private static final String STATUS = "status";
    private static final String PERIOD = "period";
    private static final String ENTERPRISE = "uscc";
    private static final String NAME = "enterpriseName";

    private final RegisterService registers;
    private final Actor actor;
    private final RegisterDefinition register;
    private final PlaceCode place;
    private final List<String> naming;

    CarriedForward(RegisterService registers, Actor actor, RegisterDefinition register, PlaceCode place) {
        this.registers = registers;
        this.actor = actor;
        this.register = register;
        this.place = place;
        Set<String> names = new LinkedHashSet<>(register.key());
        register.placeField().map(FieldDefinition::name).ifPresent(names::add);
        register.field(NAME).map(FieldDefinition::name).ifPresent(names::add);
        names.remove(PERIOD);
        naming = List.copyOf(names);
    }

    CarryForwardResource.Made make(YearMonth from, YearMonth to) {
        Set<String> there = new HashSet<>();
        read(to, entry -> there.add(whose(entry)));
        List<InputRow> rows = new ArrayList<>();
        int[] skipped = {0};
        read(from, entry -> {
            if (EntryStatus.DRAFT.word().equals(entry.text(STATUS))) {
                return;
            }
            if (there.contains(whose(entry))) {
                skipped[0]++;
            } else {
                rows.add(draft(rows.size() + 1, entry));
            }
        });
        if (rows.isEmpty()) {
            return new CarryForwardResource.Made(0, skipped[0], 0);
        }
        List<String> fields = new ArrayList<>(naming);
        fields.add(STATUS);
        WriteResult result = registers.write(WriteRequest.to(register.name(), actor, place)
                .definitionHash(register.hash())
                .period(to)
                .mode(WriteMode.ROWWISE)
                .operation(Operation.CREATE)
                .origin(Origin.CARRIED)
                .rows(fields, rows.iterator())
                .build());
        return new CarryForwardResource.Made(result.fresh(), skipped[0], result.rejected());
    }

    private void read(YearMonth month, Consumer<EntryView> sink) {
        Set<String> fields = new LinkedHashSet<>(naming);
        fields.add(SystemFields.SCOPE_PLACE);
        fields.add(STATUS);
        EntryQuery query = new EntryQuery(
                register.name(),
                place,
                MonthRange.of(month),
                null,
                List.of(),
                List.of(),
                List.copyOf(fields),
                1_000,
                null,
                false,
                null);
        registers.stream(actor, query, sink);
    }

    private InputRow draft(int number, EntryView entry) {
        Object[] values = new Object[naming.size() + 1];
        for (int i = 0; i < naming.size(); i++) {
            values[i] = entry.anew(register, naming.get(i));
        }
        values[naming.size()] = EntryStatus.DRAFT.word();
        return InputRow.keyed(number, values);
    }

    /** An enterprise that has anything in the month is left alone; other registers go by their key. */
    private String whose(EntryView entry) {
        StringBuilder whose = new StringBuilder().append(entry.reportingPlace());
        for (String field : naming.contains(ENTERPRISE) ? List.of(ENTERPRISE) : register.key()) {
            whose.append('\u001f').append(field.equals(PERIOD) ? "" : entry.text(field));
        }
        return whose.toString();
    }
}
