package org.bagui.runtime.register.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.UnreadableCell;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Entered;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.runtime.register.history.Removal;
import org.junit.jupiter.api.Test;

class WritePipelineTest {
    private static final List<String> FIELDS =
            List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent");

    private final PipelineBench bench = new PipelineBench();

    private static Object[] row(Object... values) {
        return values;
    }

    private static Object[] good(String uscc, String post, Object shortage) {
        return row("鱼峰区", uscc, "示例公司", post, shortage);
    }

    @Test
    void newRowsGoInAndTheSameRowsAgainChangeNothing() {
        WriteResult first =
                bench.sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", "１２"), good(PipelineBench.CODE_B, "电工", 5));
        assertEquals(List.of(), bench.told());
        assertEquals(2, first.fresh());
        assertTrue(first.written());
        assertEquals(12, bench.value(0, "shortageCurrent"));
        assertEquals("450203", bench.value(0, "countyCode"));
        assertEquals(450203000000L, bench.store.entries().get(0).scopePlace());
        assertEquals("reported", bench.store.entries().get(0).status());

        WriteResult again =
                bench.sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 12), good(PipelineBench.CODE_B, "电工", "5"));
        assertEquals(2, again.unchanged());
        assertFalse(again.written());
        assertNull(again.moment());
    }

    /** More than are taken back at once: whoever removed them is kept once. */
    @Test
    void aLongImportIsTakenBackWhole() {
        Object[][] rows = new Object[1_001][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = good(PipelineBench.CODE_A, "焊工" + i, 5);
        }
        assertEquals(1_001, bench.through("import:1").sheet(FIELDS, rows).fresh());
        assertEquals(1_001, bench.undo("import:1"));
        assertEquals(0, bench.store.entries().size());
        assertEquals(1, bench.store.transactions.rows(Removal.class).size());
    }

    @Test
    void aChangedRowKeepsWhatTheSheetDoesNotHave() {
        bench.sheet(
                List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent", "hires"),
                row("鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 12, 3));
        WriteResult changed = bench.sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 13));
        assertEquals(1, changed.changed());
        assertEquals(3, bench.value(0, "hires"));
        assertEquals(2, bench.store.entries().get(0).version());
    }

    @Test
    void equalKeysOfOneSheetAreNumberedInItsOrder() {
        bench.sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 1), good(PipelineBench.CODE_A, "焊工", 2));
        assertEquals(1, bench.value(0, "ordinal"));
        assertEquals(2, bench.value(1, "ordinal"));
        WriteResult again =
                bench.sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 1), good(PipelineBench.CODE_A, "焊工", 2));
        assertEquals(2, again.unchanged());
    }

    @Test
    void eachWrongValueIsToldAtItsField() {
        WriteResult result = bench.sheet(
                FIELDS,
                good(PipelineBench.CODE_A, "焊工", "约120人"),
                good(PipelineBench.CODE_A, null, 1),
                good(PipelineBench.CODE_B, "焊工", -1),
                good(PipelineBench.CODE_B, "电工", new UnreadableCell("formula-cell", "=1+1")),
                good(PipelineBench.CODE_B, "钳\0工", 1),
                row("不存在县", PipelineBench.CODE_B, "示例公司", "车工", 1),
                row("柳南区", PipelineBench.CODE_B, "示例公司", "车工", 1),
                good(PipelineBench.CODE_B, "质检员", "12.5"),
                good(PipelineBench.CODE_B, "操作工", 7));
        assertEquals(
                List.of(
                        "1 shortageCurrent not-a-number",
                        "2 postTitle required",
                        "3 shortageCurrent negative",
                        "4 shortageCurrent formula-cell",
                        "5 postTitle nul-character",
                        "6 countyCode unknown-code",
                        "7 countyCode outside-place",
                        "8 shortageCurrent not-a-whole-number"),
                bench.told().stream().sorted().toList());
        assertEquals(8, result.rejected());
        assertEquals(1, result.fresh());
    }

    @Test
    void everyFaultOfARowIsToldAtOnceAndNoneTwice() {
        bench.sheet(
                FIELDS,
                row("鱼峰区", PipelineBench.CODE_A, null, null, "约120人"),
                row("不存在县", PipelineBench.CODE_B, "示例公司", "车工", -1));
        assertEquals(
                List.of(
                        "1 postTitle required",
                        "1 shortageCurrent not-a-number",
                        "2 countyCode unknown-code",
                        "2 shortageCurrent negative"),
                bench.told().stream().sorted().toList());
    }

    @Test
    void rulesMayPartOneCellIntoTwoFields() {
        List<Boolean> hasColumn = new ArrayList<>();
        bench.rules.add(new RegisterRules<>() {
            @Override
            public String register() {
                return "sample";
            }

            @Override
            public List<String> fills() {
                return List.of("hires");
            }

            @Override
            public void enter(Entered row) {
                String[] both = String.valueOf(row.get("shortageCurrent")).split("-");
                if (both.length == 2) {
                    row.put("shortageCurrent", both[0]);
                    row.put("hires", both[1]);
                }
            }

            @Override
            public void check(Batch<RegisterEntry> batch, Faults faults) {
                hasColumn.add(batch.supplied("hires"));
            }
        });
        bench.sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", "12-3"), good(PipelineBench.CODE_B, "电工", "5"));
        assertEquals(List.of(), bench.told());
        assertEquals(12, bench.value(0, "shortageCurrent"));
        assertEquals(3, bench.value(0, "hires"));
        assertEquals(5, bench.value(1, "shortageCurrent"));
        assertNull(bench.value(1, "hires"));
        assertEquals(List.of(false), hasColumn);
    }

    @Test
    void atomicWritesNothingWhereThereIsAFault() {
        WriteResult result = bench.in(WriteMode.ATOMIC)
                .sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 1), good(PipelineBench.CODE_B, "焊工", "x"));
        assertFalse(result.written());
        assertEquals(1, result.rejected());
        assertEquals(0, bench.store.entries().size());
        assertEquals(List.of(), bench.audit.events());
    }

    @Test
    void previewTellsWhatWouldBeAndWritesNothing() {
        WriteResult result = bench.in(WriteMode.PREVIEW).sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 1));
        assertEquals(1, result.fresh());
        assertFalse(result.written());
        assertEquals(0, bench.store.saves());
    }

    @Test
    void aMonthOutsideTheUploadAndAMissingMonthAreRefused() {
        List<String> fields = List.of("period", "uscc", "enterpriseName", "postTitle", "shortageCurrent");
        bench.sheet(
                fields,
                row("2022年3月", PipelineBench.CODE_A, "示例公司", "焊工", 1),
                row("202204", PipelineBench.CODE_A, "示例公司", "焊工", 1));
        assertEquals(List.of("2 period outside-period"), bench.told());
        bench.without(null).sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 1));
        assertEquals(List.of("1 period required"), bench.told());
    }

    @Test
    void placesOutsideTheCallersScopeDoNotExist() {
        Problem refused = assertThrows(Problem.class, () -> bench.by(PipelineBench.officer("450204"))
                .sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 1)));
        assertEquals(404, refused.status());
    }

    @Test
    void singleEditsKnowVersionsKeysAndReadOnlyFields() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("uscc", PipelineBench.CODE_A);
        values.put("enterpriseName", "示例公司");
        values.put("postTitle", "焊工");
        values.put("shortageCurrent", 4);
        values.put("wage", new BigDecimal("3500.5"));
        WriteResult made = bench.single(Operation.CREATE, null, null, values);
        Long id = (Long) made.entries().get(0).get("id");
        assertEquals(
                409,
                assertThrows(Problem.class, () -> bench.single(Operation.CREATE, null, null, values))
                        .status());

        bench.single(Operation.PATCH, id, 1, Map.of("shortageCurrent", 6));
        assertEquals(6, bench.value(0, "shortageCurrent"));
        assertEquals(new BigDecimal("3500.50"), bench.value(0, "wage"));
        Problem stale =
                assertThrows(Problem.class, () -> bench.single(Operation.PATCH, id, 1, Map.of("shortageCurrent", 7)));
        assertEquals(412, stale.status());
        Problem text =
                assertThrows(Problem.class, () -> bench.single(Operation.PATCH, id, 2, Map.of("shortageCurrent", "7")));
        assertEquals("not-a-number", text.faults().get(0).code());
        Problem derived =
                assertThrows(Problem.class, () -> bench.single(Operation.PATCH, id, 2, Map.of("tertiarySector", "3")));
        assertEquals("read-only-field", derived.faults().get(0).code());
        Problem moved =
                assertThrows(Problem.class, () -> bench.single(Operation.PATCH, id, 2, Map.of("period", "2022-04")));
        assertEquals("key-change", moved.faults().get(0).code());
        assertEquals(
                404,
                assertThrows(Problem.class, () -> bench.single(Operation.DELETE, 99L, null, Map.of()))
                        .status());
        bench.single(Operation.DELETE, id, 2, Map.of());
        assertEquals(0, bench.store.entries().size());
    }

    @Test
    void replaceEmptiesWhatIsNotGiven() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("uscc", PipelineBench.CODE_A);
        values.put("enterpriseName", "示例公司");
        values.put("postTitle", "焊工");
        values.put("shortageCurrent", 4);
        bench.single(Operation.CREATE, null, null, with(values, "hires", 2));
        Long id = bench.store.entries().get(0).id();
        bench.single(Operation.REPLACE, id, 1, values);
        assertNull(bench.value(0, "hires"));
        assertEquals(1, bench.value(0, "ordinal"));
    }

    @Test
    void undoTakesBackWhatAnImportWrote() {
        bench.sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 1));
        bench.through("import:9")
                .sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 2), good(PipelineBench.CODE_B, "焊工", 3));
        assertEquals(2, bench.undo("import:9"));
        assertEquals(1, bench.store.entries().size());
        assertEquals(1, bench.value(0, "shortageCurrent"));
        assertEquals(3, bench.store.entries().get(0).version());
    }

    @Test
    void undoIsRefusedWhenSomethingChangedSince() {
        bench.through("import:9").sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 1));
        Long id = bench.store.entries().get(0).id();
        bench.through("rest").single(Operation.PATCH, id, null, Map.of("shortageCurrent", 2));
        Problem refused = assertThrows(Problem.class, () -> bench.undo("import:9"));
        assertEquals("state-conflict", refused.code());
        assertEquals(2, bench.value(0, "shortageCurrent"));
    }

    @Test
    void aRetiredCodeMayStayButIsNotNewlyWritten() {
        List<String> fields = List.of("uscc", "enterpriseName", "postTitle", "shortageCurrent", "industryCode");
        bench.sheet(fields, row(PipelineBench.CODE_A, "示例公司", "焊工", 1, "36"));
        bench.retire("industry", "36");
        WriteResult result = bench.sheet(
                fields,
                row(PipelineBench.CODE_A, "示例公司", "焊工", 2, "36"),
                row(PipelineBench.CODE_B, "示例公司", "焊工", 1, "36"));
        assertEquals(List.of("2 industryCode retired-code"), bench.told());
        assertEquals(1, result.changed());
    }

    @Test
    void rulesSeeOnlyRowsStillInTheRunning() {
        int[] seen = new int[2];
        bench.rules.add(new RegisterRules<>() {
            @Override
            public String register() {
                return "sample";
            }

            @Override
            public void check(Batch<RegisterEntry> batch, Faults faults) {
                seen[0] = batch.rows().size();
                batch.rows().forEach(row -> faults.warning(row, "hires", "odd", 1));
            }

            @Override
            public void afterSave(Batch<RegisterEntry> batch) {
                seen[1] = batch.rows().size();
            }
        });
        bench.sheet(FIELDS, good(PipelineBench.CODE_A, "焊工", 1), good(PipelineBench.CODE_B, "焊工", "x"));
        assertEquals(1, seen[0]);
        assertEquals(1, seen[1]);
        assertTrue(bench.told().contains("1 hires odd"));
    }

    @Test
    void openWordsAndMonthsAreRead() {
        List<String> fields = List.of(
                "uscc", "enterpriseName", "postTitle", "shortageCurrent", "expansionMonth", "newGraduates", "hires");
        bench.sheet(fields, row(PipelineBench.CODE_A, "示例公司", "焊工", " 1,200 ", "2022年5月", "是", "不限"));
        assertEquals(List.of(), bench.told());
        assertEquals(1200, bench.value(0, "shortageCurrent"));
        assertEquals(YearMonth.of(2022, 5), bench.value(0, "expansionMonth"));
        assertEquals(true, bench.value(0, "newGraduates"));
        assertNull(bench.value(0, "hires"));
    }

    private static Map<String, Object> with(Map<String, Object> values, String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return more;
    }
}
