package org.bagui.plugin.ledger.situation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many enterprises are known, against which the lately updated ones are held (M34). */
@Component(service = Freshness.class)
public final class Freshness {
    private final RegisterService registers;

    /** Counts in these registers. */
    @Activate
    public Freshness(@Reference RegisterService registers) {
        this.registers = registers;
    }

    /** Number of enterprises of each group, of all under the empty key without a breakdown; none where no register says. */
    Map<String, Long> of(FiguresRequest asked, Breakdown by) {
        if (by != null && by.dimension() == null) {
            return Map.of();
        }
        List<String> dimensions = by == null ? List.of() : List.of(by.dimension());
        RollUp counts = registers.rollUp(
                asked.actor(),
                new RollUpQuery(
                        Enterprise.REGISTER,
                        asked.place(),
                        null,
                        dimensions,
                        List.of("count"),
                        List.of(),
                        false,
                        asked.asOf()));
        Map<String, Long> known = new TreeMap<>();
        for (RollUp.Line line : counts.rows()) {
            String key = by == null ? "" : by.group(line.cells().get(0));
            known.merge(key, ((Number) line.figures().get(0)).longValue(), Long::sum);
        }
        return known;
    }
}
