package org.bagui.plugin.ledger.report;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.EntryView;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.reporting.Reporter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the register of enterprises knows of the class of those that reported no profile: facts of the year hold on. */
@Component(service = KnownClasses.class)
public final class KnownClasses {
    static final String MANUFACTURING = "isManufacturing";
    static final String ABOVE_SCALE = "aboveScale";
    static final String KEY = "keyEnterprise";

    private final RegisterService registers;

    /** Asks these registers. */
    @Activate
    public KnownClasses(@Reference RegisterService registers) {
        this.registers = registers;
    }

    /** Hands over the entries of some enterprises. */
    void read(FiguresRequest asked, Set<Reporter> firms, BiConsumer<Reporter, EntryView> sink) {
        if (firms.isEmpty()) {
            return;
        }
        EntryQuery known = new EntryQuery(
                Enterprise.REGISTER,
                asked.place(),
                null,
                null,
                List.of(),
                List.of(),
                List.of("uscc", SystemFields.SCOPE_PLACE, MANUFACTURING, ABOVE_SCALE, KEY),
                1,
                null,
                false,
                asked.asOf());
        registers.stream(asked.actor(), known, entry -> {
            Reporter firm = new Reporter(entry.reportingPlace(), entry.text("uscc"));
            if (firms.contains(firm)) {
                sink.accept(firm, entry);
            }
        });
    }
}
