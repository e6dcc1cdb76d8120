package org.bagui.plugin.ledger.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bagui.core.persistence.Line;
import org.bagui.core.register.service.EnterpriseLines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the enterprises that are known, and which of them were updated lately, whatever month it was about (M34). */
@Component(service = FreshFirms.class)
public final class FreshFirms {
    /** An enterprise is fresh where its own entry or one of any month was written within so long before the moment. */
    public static final Duration FRESH = Duration.ofDays(31);

    private final EnterpriseLines lines;
    private final LedgerColumns columns;

    /** Reads these lines. */
    @Activate
    public FreshFirms(@Reference EnterpriseLines lines, @Reference LedgerColumns columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /**
     * Some enterprises.
     *
     * @param known number of them
     * @param fresh number of those updated lately
     */
    public record Count(long known, long fresh) {
        /** Share of the fresh ones' number and the known ones', of both. */
        Count and(Count other) {
            return new Count(known + other.known, fresh + other.fresh);
        }
    }

    /**
     * Hands over each enterprise of the register of enterprises, and how many entries there it has (one but for places that
     * became one) of which how many count as fresh: all or none.
     */
    public void read(FiguresRequest asked, BiConsumer<Line, Count> sink) {
        Instant moment = asked.asOf() == null ? Instant.now() : asked.asOf();
        lines.read(asked.actor(), columns.updates(asked.scope(), moment.minus(FRESH), asked.asOf()), line -> {
            Long known = line.number(LedgerColumns.KNOWN, 0);
            if (known != null) {
                sink.accept(line, new Count(known, columns.isUpdated(line) ? known : 0));
            }
        });
    }

    /** The counts of each group; those of all in one group under the empty key without a breakdown. */
    public Map<String, Count> counts(FiguresRequest asked, Breakdown by) {
        Map<String, Count> groups = new TreeMap<>();
        read(asked, (line, count) -> groups.merge(by == null ? "" : by.key(line), count, Count::and));
        return groups;
    }
}
