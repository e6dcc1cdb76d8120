package org.bagui.core.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;

/**
 * Keeps what rules find.
 *
 * <pre>{@code
 * FakeFaults faults = new FakeFaults();
 * rules.check(batch, faults);
 * faults.assertFound("1 E wageMax wage-order", "2 W headcount headcount-jump", "N wageMin wage-unit");
 * }</pre>
 */
public final class FakeFaults implements Faults {
    private final List<Fault> faults = new ArrayList<>();

    @Override
    public void error(Row<?> row, String field, String code, Object... args) {
        add(row.number(), field, code, Severity.ERROR, args);
    }

    @Override
    public void warning(Row<?> row, String field, String code, Object... args) {
        add(row.number(), field, code, Severity.WARNING, args);
    }

    @Override
    public void note(String field, String code, Object... args) {
        if (faults.stream().noneMatch(fault -> text(fault).equals("N " + field + " " + code))) {
            add(0, field, code, null, args);
        }
    }

    private void add(int row, String field, String code, Severity severity, Object... args) {
        faults.add(new Fault(row, field, code, severity, Arrays.asList(args), null));
    }

    boolean isRefused(Row<?> row) {
        return faults.stream().anyMatch(fault -> fault.isError() && fault.row() == row.number());
    }

    /** All that was found, in its order, with the values for the texts. */
    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /** All that was found, in its order: {@code 1 E field code}, {@code 1 W field code}, of notes {@code N field code}. */
    public List<String> found() {
        return faults.stream().map(FakeFaults::text).toList();
    }

    private static String text(Fault fault) {
        String head = fault.isNote() ? "N" : fault.row() + (fault.isError() ? " E" : " W");
        return head + " " + fault.field() + " " + fault.code();
    }

    /** Checks that exactly this was found, in this order, written as {@link #found} does; nothing where nothing is named. */
    public void assertFound(String... expected) {
        if (!found().equals(List.of(expected))) {
            throw new AssertionError("expected " + List.of(expected) + " but found " + found());
        }
    }
}
