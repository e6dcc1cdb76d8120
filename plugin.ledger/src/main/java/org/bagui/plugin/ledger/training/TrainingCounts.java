package org.bagui.plugin.ledger.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.plugin.ledger.lookup.PartsOfWhole;
import org.osgi.service.component.annotations.Component;

/** Groups of the trainees and those who completed are at most all trainees, those certified at most those who completed. */
@Component(service = RegisterRules.class)
public final class TrainingCounts implements RegisterRules<TrainingDemand> {
    private static final PartsOfWhole<TrainingDemand> TRAINEES = new PartsOfWhole<>(
            "part-over-trainees",
            "trainees",
            demand -> demand.trainees,
            Map.of(
                    "traineesPovertyLifted", demand -> demand.traineesPovertyLifted,
                    "traineesNew", demand -> demand.traineesNew,
                    "completed", demand -> demand.completed));
    private static final PartsOfWhole<TrainingDemand> CERTIFIED = new PartsOfWhole<>(
            "certified-over-completed",
            "completed",
            demand -> demand.completed,
            Map.of("certified", demand -> demand.certified));

    @Override
    public String register() {
        return TrainingDemand.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        List<RuleNote> notes = new ArrayList<>(TRAINEES.notes());
        notes.addAll(CERTIFIED.notes());
        return notes;
    }

    @Override
    public void check(Batch<TrainingDemand> batch, Faults faults) {
        TRAINEES.check(batch, faults);
        CERTIFIED.check(batch, faults);
    }
}
