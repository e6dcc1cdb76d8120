package org.bagui.plugin.ledger.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.StandingWarning;
import org.bagui.core.register.service.StandingWarnings;
import org.bagui.core.register.service.WarningPage;
import org.bagui.core.register.service.WarningQuery;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;
import org.bagui.core.testkit.Entries;
import org.bagui.core.testkit.FakeBatch;
import org.bagui.plugin.ledger.flow.MonthlyFlow;
import org.bagui.plugin.ledger.profile.EnterpriseProfile;
import org.bagui.plugin.ledger.settings.LedgerSettings;
import org.bagui.plugin.ledger.settings.SettingsRepository;
import org.junit.jupiter.api.Test;

class UnexplainedWarningsTest {
    private static final PlaceCode PLACE = PlaceCode.of(Entries.COUNTY);
    private static final YearMonth MONTH = YearMonth.of(2022, 3);
    private static final List<RegisterDefinition> REGISTERS =
            List.of(new FakeBatch<>(EnterpriseProfile.class).register(), new FakeBatch<>(MonthlyFlow.class).register());

    private final List<WarningQuery> asked = new ArrayList<>();

    /** Profiles may jump and look alike, flows may lack a note; there are so many open jumps. */
    private final class Known implements StandingWarnings {
        private final int jumps;

        Known(int jumps) {
            this.jumps = jumps;
        }

        @Override
        public Set<String> codes(String register) {
            return register.equals("enterprise-profile") ? Set.of("staff-jump", "look-alike-name") : Set.of("no-note");
        }

        @Override
        public WarningPage page(Actor actor, WarningQuery query, int limit, String after) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<StandingWarning> of(Actor actor, String register, PlaceCode place, List<Long> entries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void each(Actor actor, WarningQuery query, Predicate<StandingWarning> sink) {
            asked.add(query);
            Fault fault = new Fault(1, "employeesTotal", "staff-jump", Severity.WARNING, List.of(), null);
            for (int i = 0; i < jumps; i++) {
                var entry = Entries.view("uscc", "U" + i, "enterpriseName", "厂" + i);
                if (!sink.test(new StandingWarning(entry, fault, List.of(), null))) {
                    return;
                }
            }
        }
    }

    private List<String> points(int jumps, String... explain) {
        RegisterService registers = (RegisterService) Proxy.newProxyInstance(
                RegisterService.class.getClassLoader(),
                new Class<?>[] {RegisterService.class},
                (proxy, method, args) -> method.getName().equals("isEnabled") ? (Object) true : REGISTERS);
        SettingsRepository settings = new SettingsRepository(null, null, null) {
            @Override
            public LedgerSettings at(Actor actor, PlaceCode place) {
                return new LedgerSettings(Map.of(), List.of(), Set.of(explain), false, Map.of());
            }
        };
        Actor reviewer = new Actor("r", "R", PLACE, Set.of(), Set.of());
        return new UnexplainedWarnings(registers, new Known(jumps), settings)
                .openPoints(reviewer, PLACE, MONTH).stream()
                        .map(point -> point.code() + " " + point.subject() + " " + point.args())
                        .toList();
    }

    @Test
    void whatTheSettingsNameIsAskedOfRegistersThatKnowIt() {
        assertEquals(
                List.of("warning-unexplained U0 [厂0, enterprise-profile, staff-jump]"),
                points(1, "staff-jump", "shortage-rate-high"));
        assertEquals(List.of(new WarningQuery("enterprise-profile", PLACE, MONTH, Set.of("staff-jump"), true)), asked);
    }

    @Test
    void nothingIsAskedWhereNothingMustBeExplained() {
        assertEquals(List.of(), points(1));
        assertEquals(List.of(), asked);
    }

    @Test
    void aHundredAreEnough() {
        assertEquals(100, points(500, "staff-jump").size());
    }
}
