package cn.example.shuttlebus;

import java.util.List;
import java.util.Map;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterAction;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Component;

/** Rules and the named act of the first release's register. */
@Component(service = {RegisterRules.class, RegisterAction.class})
public final class ShuttleBusRules implements RegisterRules<ShuttleBus>, RegisterAction<ShuttleBus> {
    @Override
    public String register() {
        return "shuttle-bus";
    }

    @Override
    public String name() {
        return "add-seats";
    }

    @Override
    public String permission() {
        return Permission.ENTRIES_WRITE;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote("no-seats", Severity.ERROR, List.of("seats")));
    }

    @Override
    public void check(Batch<ShuttleBus> batch, Faults faults) {
        List<String> names = batch.rows().stream().map(row -> row.entry().lineName).toList();
        List<EntryView> known = batch.find("shuttle-bus", "lineName", names, null, List.of("lineName", "seats"));
        for (Row<ShuttleBus> row : batch.rows()) {
            if (row.entry().seats == 0) {
                faults.error(row, "seats", "no-seats", known.size());
            }
        }
    }

    @Override
    public void apply(Row<ShuttleBus> row, Map<String, Object> input, Faults faults) {
        row.entry().seats += 10;
    }
}
