package org.bagui.runtime.register.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.month.PeriodWrite;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteMode;
import org.junit.jupiter.api.Test;

/** Every way of writing asks the gate of the months, with the months that it writes. */
class PeriodGateTest {
    private static final List<String> FIELDS =
            List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent");
    private static final Object[] ROW = {"鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 12};
    private static final PlaceMonth MARCH = new PlaceMonth(PlaceCode.of("450203"), YearMonth.of(2022, 3));

    private final PipelineBench bench = new PipelineBench();
    private final List<String> told = new ArrayList<>();
    private final List<Integer> savesAtPass = new ArrayList<>();
    private boolean closed;

    PeriodGateTest() {
        bench.gate = new PeriodGate() {
            @Override
            public void ask(Session session, PeriodWrite write) {
                tell("ask", write);
            }

            @Override
            public void pass(Session session, PeriodWrite write) {
                savesAtPass.add(bench.store.saves());
                tell("pass", write);
            }
        };
    }

    private void tell(String call, PeriodWrite write) {
        assertEquals(Set.of(MARCH), write.months());
        assertEquals("sample", write.register());
        told.add(call + " " + write.origin());
        if (closed) {
            throw Problem.of(409, "period-closed");
        }
    }

    @Test
    void aSheetIsAskedBeforeItsRowsAndPassesAfterThem() {
        bench.through("import:1").sheet(FIELDS, ROW);
        assertEquals(List.of("ask import:1", "pass import:1"), told);
    }

    @Test
    void aPreviewIsAskedOnly() {
        bench.in(WriteMode.PREVIEW).sheet(FIELDS, ROW);
        assertEquals(List.of("ask rest"), told);
    }

    @Test
    void whatChangesNothingNeedNotPass() {
        bench.sheet(FIELDS, ROW);
        told.clear();
        closed = true;
        assertEquals(1, bench.sheet(FIELDS, ROW).unchanged());
        assertEquals(List.of(), told);
    }

    @Test
    void singleEditsAndRemovalsAndUndoPass() {
        bench.through("import:1").sheet(FIELDS, ROW);
        long id = bench.store.entries().get(0).id();
        told.clear();
        bench.through("rest").single(Operation.PATCH, id, 1, new LinkedHashMap<>(Map.of("shortageCurrent", 7)));
        bench.single(Operation.DELETE, id, 2, new LinkedHashMap<>());
        assertEquals(List.of("pass rest", "pass rest"), told);
        bench.through("import:2").sheet(FIELDS, ROW);
        told.clear();
        assertEquals(1, bench.undo("import:2"));
        assertEquals(List.of("pass import:2"), told);
    }

    @Test
    void undoPassesWhenTheRowsOfAllRegistersAreSaved() {
        bench.through("import:1").sheet(FIELDS, ROW);
        RegisterDefinition other = PipelineBench.sample();
        RegisterEntry entry = EntryCopies.copy(other, bench.store.entries().get(0));
        other.require("id").access().set(entry, entry.id() + 1_000);
        bench.store.save(other, List.of(new Change(null, entry)));
        told.clear();
        savesAtPass.clear();
        assertEquals(2, bench.undo("import:1", List.of(bench.sample, other)));
        assertEquals(List.of("pass import:1", "pass import:1"), told);
        assertEquals(List.of(bench.store.saves(), bench.store.saves()), savesAtPass);
        assertTrue(bench.store.entries().isEmpty());
    }

    @Test
    void aClosedMonthIsNotWritten() {
        closed = true;
        assertEquals(
                "period-closed",
                assertThrows(Problem.class, () -> bench.sheet(FIELDS, ROW)).code());
        assertTrue(bench.store.entries().isEmpty());
        assertTrue(bench.audit.events().isEmpty());
    }
}
