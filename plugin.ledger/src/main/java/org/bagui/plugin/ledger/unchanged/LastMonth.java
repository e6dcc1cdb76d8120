package org.bagui.plugin.ledger.unchanged;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.bagui.core.period.MonthRange;
import org.bagui.core.register.EntryStatus;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.EntryPage;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.EntryView;
import org.bagui.plugin.ledger.reporting.Reporter;

/** Rows of this month made of last month's reported entries, page after page, so that any number needs little memory. */
final class LastMonth implements Iterator<InputRow> {
    private static final int PAGE = 500;
    private static final String STATUS = "status";

    private final RegisterService registers;
    private final Answering answering;
    private final List<String> where;
    private final Predicate<Reporter> wanted;
    private final List<String> fields;
    /** What is read: the fields of the rows, and the place of report. */
    private final List<String> read;

    private Iterator<EntryView> page = List.<EntryView>of().iterator();
    private String after;
    private boolean over;
    private InputRow next;
    private int number;

    /**
     * Rows of those firms. A figure that rules compute is not taken over: what was closed is opened next month.
     *
     * @param where conditions as lists have them
     * @param wanted firms whose entries are taken, each at its place
     */
    LastMonth(RegisterService registers, Answering answering, List<String> where, Predicate<Reporter> wanted) {
        this.registers = registers;
        this.answering = answering;
        this.where = where;
        this.wanted = wanted;
        this.fields = new ArrayList<>(answering.register().fields().stream()
                .filter(field -> field.isEntered() && !field.sensitive())
                .filter(field -> !field.defaulted() || field.measure() == null)
                .map(FieldDefinition::name)
                .toList());
        fields.add(STATUS);
        this.read = new ArrayList<>(fields);
        read.add(SystemFields.SCOPE_PLACE);
    }

    /** Fields of the rows: all that are entered, and the status. */
    List<String> fields() {
        return fields;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (page.hasNext() || !over)) {
            if (!page.hasNext()) {
                turn();
            } else {
                take(page.next());
            }
        }
        return next != null;
    }

    private void take(EntryView entry) {
        Reporter reporter = new Reporter(entry.reportingPlace(), entry.text("uscc"));
        if (EntryStatus.REPORTED.word().equals(entry.text(STATUS)) && wanted.test(reporter)) {
            Object[] values = fields.stream()
                    .map(field -> entry.anew(answering.register(), field))
                    .toArray();
            next = InputRow.keyed(++number, values);
        }
    }

    private void turn() {
        EntryPage turned = registers.page(
                answering.actor(),
                new EntryQuery(
                        answering.register().name(),
                        answering.place(),
                        MonthRange.of(answering.month().minusMonths(1)),
                        null,
                        where,
                        List.of(),
                        read,
                        PAGE,
                        after,
                        false,
                        null));
        page = turned.items().iterator();
        after = turned.next();
        over = after == null;
    }

    @Override
    public InputRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        InputRow row = next;
        next = null;
        return row;
    }
}
