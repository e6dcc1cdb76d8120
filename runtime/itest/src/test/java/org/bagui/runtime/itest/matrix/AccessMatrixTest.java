package org.bagui.runtime.itest.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.people.PlatformLog;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the OpenAPI document × every role, token and nobody × the own place, the one above, one inside, a sibling and
 * a stranger: nobody does what the role may not, nobody reaches or changes what lies outside, what lies outside is answered as what
 * does not exist and as fast, and neither answer nor log holds what another place keeps. An operation that is new takes part by
 * itself. The short run asks a part of the questions, the same each time.
 */
@Edition
@Tag("both-databases")
class AccessMatrixTest {
    private static final String REGION = "450000";
    private static final String CITY = "450200";
    private static final String COUNTY = "450203";
    private static final List<String> PLACES = List.of(REGION, CITY, COUNTY, "450204", "450300", "450302");

    /** The places of the questions of the region, the city and one of its counties. */
    private static final Map<String, List<String>> TARGETS = Map.of(
            REGION, List.of(REGION, CITY, COUNTY),
            CITY, List.of(CITY, REGION, COUNTY, "450204", "450300", "450302"),
            COUNTY, List.of(COUNTY, CITY, REGION, "450204", "450302"));

    private static final int PERCENT = Integer.getInteger("bagui.matrix.percent", 100);

    /** The only operations that no question asks with success, and the tests that do. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "POST jurisdictions/successions/{id}/undo", "SuccessionTest: a place would end",
            "GET laborcoop/grants/{place}/shared", "SharingTest: somebody else grants it",
            "PUT ledger/reporting-list", "ReportingTest: it names all enterprises",
            "POST registers/*/actions/{action}", "LocalPluginsTest: no register of the edition has one");

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final RunningEdition platform;
    private Questions questions;

    AccessMatrixTest(RunningEdition platform) {
        this.platform = platform;
    }

    @Test
    void nobodyDoesMoreThanTheRoleAndThePlaceAllow() throws ReflectiveOperationException {
        PLACES.forEach(place -> kept.put(place, Kept.fill(platform, place)));
        List<Operation> operations = Operation.of(platform.administrator().read("openapi.json"));
        List<Caller> region = Caller.of(platform, REGION, null);
        List<Cell> cells = cells(operations, region);
        List<Cell> changing =
                new ArrayList<>(cells.stream().filter(Cell::mayChange).toList());
        cells.removeAll(Set.copyOf(changing));
        questions = new Questions(platform, kept);
        PlaceState state = new PlaceState(operations, region, kept, PERCENT);
        try (PlatformLog log = PlatformLog.usual(platform)) {
            Map<String, String> before = state.read();
            cells.forEach(questions::ask);
            assertEquals(Map.of(), changes(before, state.read()), "what nobody may change");
            new AnswerTimes(kept).compare(cells).forEach(questions.wrong()::put);
            changing.sort(Comparator.comparing(cell -> cell.operation().rank()));
            changing.forEach(questions::ask);
            assertKeepsQuiet(log.text());
        }
        assertEquals(Map.of(), questions.wrong());
        if (PERCENT == 100) {
            assertTrue(cells.size() + changing.size() > 20_000, () -> cells.size() + " and " + changing.size());
            assertEquals(ELSEWHERE.keySet(), questions.never(operations).keySet(), () -> questions
                    .never(operations)
                    .toString());
        }
    }

    private static Map<String, String> changes(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changed = new TreeMap<>(after);
        changed.entrySet().removeIf(one -> one.getValue().equals(before.getOrDefault(one.getKey(), one.getValue())));
        return changed;
    }

    private void assertKeepsQuiet(String log) {
        assertFalse(log.isEmpty());
        for (Kept one : kept.values()) {
            one.canaries().forEach(canary -> assertFalse(log.contains(canary), canary));
        }
    }

    private List<Cell> cells(List<Operation> operations, List<Caller> region) {
        List<Caller> callers = new ArrayList<>();
        callers.add(Caller.anonymous(platform));
        callers.addAll(Caller.of(platform, COUNTY, CreditCodes.of(COUNTY, 1)));
        callers.addAll(Caller.of(platform, CITY, null));
        callers.addAll(region);
        List<Cell> cells = new ArrayList<>();
        for (Caller caller : callers) {
            for (Operation operation : operations) {
                List<String> targets = TARGETS.get(caller.place() == null ? CITY : caller.place());
                boolean placed = operation.isAimed() || operation.body() != null;
                for (String target : placed ? targets : targets.subList(0, 1)) {
                    operation.queries(target, Report.MONTH).stream()
                            .map(query -> new Cell(operation, caller, target, query))
                            .filter(cell -> Math.floorMod(cell.toString().hashCode(), 100) < PERCENT)
                            .forEach(cells::add);
                }
            }
        }
        return cells;
    }
}
