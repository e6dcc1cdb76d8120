package org.bagui.runtime.register.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.StepTaken;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CaseStepsTest {
    private final CaseBench bench = new CaseBench();
    private final Actor county = CaseBench.somebody("zhang", CaseBench.COUNTY, Role.OFFICER);
    private final Actor city = CaseBench.somebody("wang", CaseBench.CITY, Role.REVIEWER);

    private static Problem refused(int status, String code, Executable work) {
        Problem refused = assertThrows(Problem.class, work);
        assertEquals(status + " " + code, refused.status() + " " + refused.code());
        return refused;
    }

    private static List<String> faults(Problem refused) {
        return refused.faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private long asked() {
        long id = bench.create(county, Map.of("heads", 40));
        bench.step(county, id, null, "ask", null, Map.of());
        return id;
    }

    @Test
    void aStepTellsWhoTookItWhenAndWhy() {
        long id = asked();
        bench.step(city, id, 2, "refuse", "没有床位", Map.of());
        HousingRequest entry = bench.entry(id);
        assertEquals("refused", entry.status());
        assertEquals("没有床位", entry.reason());
        assertEquals(3, entry.version());
        List<StepTaken> timeline = bench.timeline(city, id);
        assertEquals(
                List.of(
                        "refuse asked refused wang above 没有床位",
                        "ask begun asked zhang own null",
                        "begin null begun zhang own null"),
                timeline.stream()
                        .map(step -> step.step() + " " + step.from() + " " + step.to() + " " + step.by() + " "
                                + step.end() + " " + step.reason())
                        .toList());
    }

    @Test
    void anEditIsNoStep() {
        long id = bench.create(county, Map.of());
        bench.edit(county, id, 1, Map.of("heads", 12));
        bench.step(county, id, 2, "ask", null, Map.of());
        bench.edit(county, id, 3, Map.of("note", "急"));
        assertEquals(4, bench.entry(id).version());
        assertEquals(2, bench.timeline(county, id).size());
    }

    @Test
    void aStateSaysUntilWhen() {
        long id = asked();
        LocalDate since = bench.entry(id)
                .since()
                .atOffset(java.time.ZoneOffset.UTC)
                .atZoneSameInstant(org.bagui.core.period.BusinessClock.ZONE)
                .toLocalDate();
        assertEquals(since.plusDays(7), bench.entry(id).due());
        bench.step(city, id, null, "grant", null, Map.of("beds", 30, "until", "2022-06-30"));
        assertEquals(LocalDate.of(2022, 6, 30), bench.entry(id).due());
        bench.step(county, id, null, "end", null, Map.of());
        assertNull(bench.entry(id).due());
    }

    @Test
    void whatIsNeededIsAskedForByField() {
        long id = bench.create(county, Map.of("note", "以后再填"));
        Problem lacking = refused(422, "invalid-entry", () -> bench.step(county, id, null, "ask", null, Map.of()));
        assertEquals(List.of("heads required"), faults(lacking));
        bench.edit(county, id, null, Map.of("heads", 5));
        bench.step(county, id, null, "ask", null, Map.of());
        Problem reason = refused(422, "invalid-entry", () -> bench.step(city, id, null, "refuse", " ", Map.of()));
        assertEquals(List.of("reason required"), faults(reason));
        Problem beds =
                refused(422, "invalid-entry", () -> bench.step(city, id, null, "grant", "因为", Map.of("heads", 3)));
        assertEquals(
                List.of("heads field-not-asked", "reason field-not-asked"),
                faults(beds).subList(0, 2));
    }

    @Test
    void nobodyWritesTheStatus() {
        Problem made =
                refused(422, "invalid-entry", () -> bench.create(county, Map.of("heads", 1, "status", "granted")));
        assertEquals(List.of("status status-by-step"), faults(made));
        long id = asked();
        Problem changed =
                refused(422, "invalid-entry", () -> bench.edit(county, id, null, Map.of("status", "granted")));
        assertEquals(List.of("status status-by-step"), faults(changed));
    }

    @Test
    void aStateSaysWhatMayBeEdited() {
        long id = asked();
        Problem heads =
                refused(422, "invalid-entry", () -> bench.edit(county, id, null, Map.of("heads", 41, "note", "改")));
        assertEquals(List.of("heads field-not-editable"), faults(heads));
        refused(409, "state-conflict", () -> bench.delete(county, id));
        bench.step(city, id, null, "grant", null, Map.of("beds", 30));
        Problem none = refused(409, "state-conflict", () -> bench.edit(county, id, 1, Map.of("note", "改")));
        assertEquals(Map.of("state", "granted", "steps", List.of("correct", "end")), none.members());
    }

    @Test
    void theOrderOfRefusalIsThatOfTheContract() {
        long id = asked();
        Actor sibling = CaseBench.somebody("lin", CaseBench.SIBLING, Role.OFFICER);
        refused(404, "not-found", () -> bench.step(sibling, id, 1, "refuse", null, Map.of("beds", -1)));
        refused(403, "not-permitted", () -> bench.step(county, id, 1, "grant", null, Map.of()));
        Actor reviewing = CaseBench.somebody("he", CaseBench.COUNTY, Role.REVIEWER);
        refused(403, "step-of-other-place", () -> bench.step(reviewing, id, 1, "grant", null, Map.of()));
        refused(409, "state-conflict", () -> bench.step(county, id, 1, "correct", null, Map.of("beds", -1)));
        refused(412, "stale-version", () -> bench.step(city, id, 1, "grant", null, Map.of("beds", -1)));
        refused(422, "invalid-entry", () -> bench.step(city, id, 2, "grant", null, Map.of("beds", -1)));
        refused(404, "unknown-step", () -> bench.step(county, id, null, "begin", null, Map.of()));
    }

    @Test
    void whoAskedOrChangedItDoesNotGrantIt() {
        long id = asked();
        Actor both = new Actor("zhang", "zhang", CaseBench.CITY, java.util.Set.of(), city.permissions());
        refused(403, "step-needs-another", () -> bench.step(both, id, null, "grant", null, Map.of("beds", 3)));
        Actor editing = CaseBench.somebody("wang", CaseBench.CITY, Role.OFFICER);
        bench.edit(editing, id, null, Map.of("note", "补"));
        refused(403, "step-needs-another", () -> bench.step(city, id, null, "grant", null, Map.of("beds", 3)));
        bench.step(CaseBench.somebody("mo", CaseBench.CITY, Role.REVIEWER), id, null, "grant", null, Map.of("beds", 3));
    }

    @Test
    void aRuleChoosesAmongTheEndsOfAStep() {
        bench.rules.add(new RegisterRules<HousingRequest>() {
            @Override
            public String register() {
                return "housing-request";
            }

            @Override
            public void derive(Batch<HousingRequest> batch, Faults faults) {
                batch.rows().stream()
                        .filter(row -> "grant".equals(row.transition())
                                && row.entry().beds() >= row.entry().heads())
                        .forEach(row -> row.moveTo("ended"));
            }
        });
        long some = asked();
        bench.step(city, some, null, "grant", null, Map.of("beds", 30));
        long all = asked();
        bench.step(city, all, null, "grant", null, Map.of("beds", 40));
        assertEquals(
                "granted ended",
                bench.entry(some).status() + " " + bench.entry(all).status());
    }

    @Test
    void aStepWithAnotherEntryIsRefusedWithTheWhole() {
        bench.rules.add(new RegisterRules<HousingRequest>() {
            @Override
            public String register() {
                return "housing-request";
            }

            @Override
            public void afterSave(Batch<HousingRequest> batch) {
                batch.rows().stream()
                        .filter(row -> "refuse".equals(row.transition()))
                        .forEach(
                                row -> batch.step("housing-request", row.entry().id() - 1, "end", null, Map.of()));
            }
        });
        long first = asked();
        long second = asked();
        bench.step(city, second, null, "refuse", "并入前一份", Map.of());
        assertEquals(
                "ended refused",
                bench.entry(first).status() + " " + bench.entry(second).status());
        long third = asked();
        refused(409, "state-conflict", () -> bench.step(city, third, null, "refuse", "并入前一份", Map.of()));
        assertEquals("asked", bench.entry(third).status());
    }

    @Test
    void openStepsAreThoseThatWouldNotBeRefused() {
        long id = bench.create(county, Map.of());
        StepQueryService steps = new StepQueryService(bench.store.transactions, session -> bench.store);
        var view = bench.view(id);
        assertEquals(
                List.of("ask [heads]"),
                steps.open(county, bench.register, view).stream()
                        .map(step -> step.transition().name() + " " + step.blocked())
                        .toList());
        assertEquals(List.of(), steps.open(city, bench.register, view));
    }
}
