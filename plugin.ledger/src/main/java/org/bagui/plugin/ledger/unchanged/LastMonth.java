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

    private final RegisterService registers;
    private final Answering answering;
    private final List<String> where;
    private final Predicate<Reporter> wanted;
    private final Repetition repetition;
    private final List<FieldDefinition> fields;
    /** What is read: the fields of the rows, and the place of report. */
    private final List<String> read;

    private Iterator<EntryView> page = List.<EntryView>of().iterator();
    private String after;
    private boolean over;
    private InputRow next;
    private int number;

    /**
     * Rows of those firms.
     *
     * @param where conditions as lists have them
     * @param wanted firms whose entries are taken, each at its place
     */
    LastMonth(RegisterService registers, Answering answering, List<String> where, Predicate<Reporter> wanted) {
        this.registers = registers;
        this.answering = answering;
        this.where = where;
        this.wanted = wanted;
        this.repetition = new Repetition(answering.register());
        this.fields = repetition.fields();
        this.read = new ArrayList<>(fields());
        read.add(SystemFields.SCOPE_PLACE);
    }

    /** Names of the rows' fields. */
    List<String> fields() {
        return fields.stream().map(FieldDefinition::name).toList();
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
        if (EntryStatus.REPORTED.word().equals(entry.text(Repetition.STATUS)) && wanted.test(reporter)) {
            Object[] values =
                    fields.stream().map(field -> repetition.value(field, entry)).toArray();
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
