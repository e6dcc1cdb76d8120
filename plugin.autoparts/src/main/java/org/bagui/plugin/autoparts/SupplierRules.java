package org.bagui.plugin.autoparts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/** Takes the firm's name from the platform's enterprises, and checks that lines and their staff fit together. */
@Component(service = RegisterRules.class)
public final class SupplierRules implements RegisterRules<AutoPartsSupplier> {
    private static final String NO_LINES = "shortage-without-lines";
    private static final String MOSTLY_EMPTY = "lines-mostly-empty";

    @Override
    public String register() {
        return AutoPartsSupplier.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(NO_LINES, Severity.ERROR, List.of("lineShortage")),
                new RuleNote(MOSTLY_EMPTY, Severity.WARNING, List.of("lineShortage")));
    }

    @Override
    public void derive(Batch<AutoPartsSupplier> batch, Faults faults) {
        List<AutoPartsSupplier> unnamed = batch.rows().stream()
                .map(Row::entry)
                .filter(entry -> entry.enterpriseName() == null)
                .toList();
        Map<String, String> names = names(batch, unnamed);
        unnamed.forEach(entry -> entry.name(names.get(entry.uscc())));
    }

    @Override
    public void check(Batch<AutoPartsSupplier> batch, Faults faults) {
        for (Row<AutoPartsSupplier> row : batch.rows()) {
            AutoPartsSupplier entry = row.entry();
            if (entry.isDraft()) {
                continue;
            }
            if (entry.productionLines == 0 && entry.lineShortage > 0) {
                faults.error(row, "lineShortage", NO_LINES, entry.lineShortage);
            } else if (entry.lineShortage > entry.lineWorkers) {
                faults.warning(row, "lineShortage", MOSTLY_EMPTY, entry.lineShortage, entry.lineWorkers);
            }
        }
    }

    private static Map<String, String> names(Batch<?> batch, List<AutoPartsSupplier> entries) {
        Map<String, String> names = new HashMap<>();
        List<String> codes = entries.stream().map(AutoPartsSupplier::uscc).toList();
        for (EntryView firm : batch.find(Enterprise.REGISTER, "uscc", codes, null, List.of("uscc", "enterpriseName"))) {
            names.put(firm.text("uscc"), firm.text("enterpriseName"));
        }
        return names;
    }
}
