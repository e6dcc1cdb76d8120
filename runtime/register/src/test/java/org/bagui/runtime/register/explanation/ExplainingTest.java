package org.bagui.runtime.register.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.service.Explanation;
import org.bagui.core.register.service.ExplanationRequest;
import org.bagui.core.register.service.ExplanationRequest.Rows;
import org.bagui.core.register.service.Explanations.Explained;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.runtime.register.pipeline.PipelineBench;
import org.bagui.runtime.register.tenant.MadeTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One reason for many rows, beside reasons for single ones. */
class ExplainingTest {
    private static final Rows WHOLE =
            new ExplanationRequest.Whole(PlaceCode.of("450203"), YearMonth.of(2022, 3), "SEASONAL", null);
    private static final Rows WRITTEN = new ExplanationRequest.Written("import:1", "SEASONAL", null);

    private final PipelineBench bench = new PipelineBench();
    private final ExplanationRepository repository = new ExplanationRepository(bench.context, bench.store.transactions);

    @BeforeEach
    void threeRowsOfWhichTwoAreOdd() {
        bench.rules.add(new High());
        bench.through("import:1")
                .sheet(
                        List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent"),
                        new Object[] {"鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 12},
                        new Object[] {"鱼峰区", PipelineBench.CODE_A, "示例公司", "电工", 13},
                        new Object[] {"鱼峰区", PipelineBench.CODE_B, "示例公司", "车工", 5});
    }

    private Explained explain(Rows rows) {
        return repository.explain(
                PipelineBench.officer("450203"), new ExplanationRequest("sample", rows, Set.of("high")));
    }

    private Explained explain(int entry, String reason) {
        long id = bench.store.entries().get(entry).id();
        return explain(new ExplanationRequest.Each(List.of(new ExplanationRequest.Reason(id, reason, null))));
    }

    private List<String> given() {
        return bench.store.transactions.rows(GivenReason.class).stream()
                .map(GivenReason::shown)
                .map((Explanation reason) -> reason.figures() + " " + reason.reason())
                .toList();
    }

    @Test
    void theSameCallAgainExplainsNothingMore() {
        assertEquals(new Explained(2, 2, 0), explain(WHOLE));
        assertEquals(new Explained(0, 0, 0), explain(WHOLE));
        assertEquals(new Explained(0, 0, 1), explain(WRITTEN));
        assertEquals(List.of("[shortageCurrent=12] SEASONAL", "[shortageCurrent=13] SEASONAL"), given());
    }

    @Test
    void aReasonForManyLeavesThatOfASingleRow() {
        assertEquals(new Explained(1, 1, 0), explain(0, "LARGE_ORDER"));
        assertEquals(new Explained(1, 1, 1), explain(WRITTEN));
        assertEquals(List.of("[shortageCurrent=12] LARGE_ORDER", "[shortageCurrent=13] SEASONAL"), given());
    }

    @Test
    void aRowThatIsNamedTakesAnotherReason() {
        explain(WHOLE);
        assertEquals(new Explained(1, 1, 0), explain(1, "LARGE_ORDER"));
        assertEquals("[shortageCurrent=13] LARGE_ORDER", given().get(2));
    }

    @Test
    void nothingIsExplainedWhereTheModuleIsOff() {
        bench.tenants = new MadeTenants().modules("450203", "other").snapshot();
        assertEquals(new Explained(0, 0, 0), explain(WRITTEN));
        Rows city = new ExplanationRequest.Whole(PlaceCode.of("450200"), YearMonth.of(2022, 3), "SEASONAL", null);
        assertEquals(
                new Explained(0, 0, 0),
                repository.explain(
                        PipelineBench.officer("450200"), new ExplanationRequest("sample", city, Set.of("high"))));
        Problem refused = assertThrows(Problem.class, () -> explain(0, "SEASONAL"));
        assertEquals("module-not-enabled", refused.code());
        assertEquals(List.of(), given());
    }

    /** Warns of every shortage above ten. */
    private static final class High implements RegisterRules<RegisterEntry> {
        @Override
        public String register() {
            return "sample";
        }

        @Override
        public List<RuleNote> notes() {
            return List.of(new RuleNote("high", Severity.WARNING, List.of("shortageCurrent")));
        }

        @Override
        public void check(Batch<RegisterEntry> batch, Faults faults) {
            for (Row<RegisterEntry> row : batch.rows()) {
                Object shortage =
                        batch.register().require("shortageCurrent").access().get(row.entry());
                if ((Integer) shortage > 10) {
                    faults.warning(row, "shortageCurrent", "high", shortage);
                }
            }
        }
    }
}
