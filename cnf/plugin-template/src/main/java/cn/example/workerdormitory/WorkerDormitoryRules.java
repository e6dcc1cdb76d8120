package cn.example.workerdormitory;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/** Checks that every resident has a bed. */
@Component(service = RegisterRules.class)
public final class WorkerDormitoryRules implements RegisterRules<WorkerDormitory> {
    private static final String NO_BED = "more-residents-than-beds";

    @Override
    public String register() {
        return WorkerDormitory.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(NO_BED, Severity.ERROR, List.of("residents")));
    }

    @Override
    public void check(Batch<WorkerDormitory> batch, Faults faults) {
        batch.rows().stream()
                .filter(row -> !row.entry().isDraft() && row.entry().residents > row.entry().beds)
                .forEach(row -> faults.error(row, "residents", NO_BED, row.entry().residents, row.entry().beds));
    }
}
