package org.bagui.plugin.ledger.explanation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.StandingWarning;
import org.bagui.core.register.service.StandingWarnings;
import org.bagui.core.register.service.WarningQuery;
import org.bagui.core.security.Actor;
import org.bagui.plugin.ledger.month.OpenPoint;
import org.bagui.plugin.ledger.month.SubmissionCheck;
import org.bagui.plugin.ledger.settings.SettingsRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps a month from being submitted while warnings that the place's settings name have no reason: jumps of staff and the
 * shortage rate, unless a place sets others. A setting that no rule of a register raises asks for nothing there.
 */
@Component(service = SubmissionCheck.class)
public final class UnexplainedWarnings implements SubmissionCheck {
    private static final int MOST = 100;

    private final RegisterService registers;
    private final StandingWarnings warnings;
    private final SettingsRepository settings;

    /** Warnings of these registers. */
    @Activate
    public UnexplainedWarnings(
            @Reference RegisterService registers,
            @Reference StandingWarnings warnings,
            @Reference SettingsRepository settings) {
        this.registers = registers;
        this.warnings = warnings;
        this.settings = settings;
    }

    @Override
    public List<OpenPoint> openPoints(Actor actor, PlaceCode place, YearMonth month) {
        Set<String> asked = settings.at(actor, place).explain();
        List<OpenPoint> points = new ArrayList<>();
        for (RegisterDefinition register : registers.definitions()) {
            Set<String> own = warnings.codes(register.name()).stream()
                    .filter(asked::contains)
                    .collect(Collectors.toSet());
            boolean counts = register.period() == PeriodKind.MONTH && registers.isEnabled(register.name(), place);
            if (counts && !own.isEmpty() && points.size() < MOST) {
                WarningQuery open = new WarningQuery(register.name(), place, month, own, true);
                warnings.each(actor, open, warning -> {
                    points.add(point(register, warning));
                    return points.size() < MOST;
                });
            }
        }
        return points;
    }

    private static OpenPoint point(RegisterDefinition register, StandingWarning warning) {
        Object subject = warning.entry().get("uscc");
        Object name = warning.entry().get("enterpriseName");
        return new OpenPoint(
                "warning-unexplained",
                String.valueOf(subject == null ? warning.entry().get("id") : subject),
                List.of(
                        name == null ? "" : name,
                        register.name(),
                        warning.warning().code()));
    }
}
