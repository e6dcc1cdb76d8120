package org.bagui.plugin.ledger.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bagui.core.persistence.Line;
import org.bagui.core.register.service.EnterpriseLines;
import org.bagui.plugin.ledger.reporting.Undue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the ledgers enterprise by enterprise. */
@Component(service = LedgerLines.class)
public final class LedgerLines {
    private final EnterpriseLines lines;
    private final LedgerColumns columns;

    /** Reads these lines. */
    @Activate
    public LedgerLines(@Reference EnterpriseLines lines, @Reference LedgerColumns columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /** Hands over each enterprise with its figures in all months of a comparison. */
    public void compare(
            FiguresRequest asked, ComparedMonths months, Losses losses, Undue undue, BiConsumer<Line, Long[][]> sink) {
        int count = months.all().size();
        read(asked, months.all(), line -> {
            Long[][] figures = new Long[count][];
            for (int month = 0; month < count; month++) {
                YearMonth at = months.all().get(month);
                boolean due = !undue.contains(at, line.recordedPlace(), line.uscc());
                figures[month] = Figure.of(line, month, losses.contain(line, at), due);
            }
            sink.accept(line, figures);
        });
    }

    /** The enterprises whose separations were above their hires in one of these months and the two before it. */
    public Losses losses(FiguresRequest asked, List<YearMonth> months) {
        Losses losses = new Losses(months);
        lines.read(asked.actor(), columns.flows(losses.read(), asked.scope(), asked.asOf()), losses::add);
        return losses;
    }

    /** Hands over each enterprise with an entry in one of the months; names and classes come from the first. */
    public void read(FiguresRequest asked, List<YearMonth> months, Consumer<Line> sink) {
        lines.read(asked.actor(), columns.all(months, asked.scope(), asked.asOf()), sink);
    }
}
