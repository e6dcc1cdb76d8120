package org.bagui.runtime.register.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.Operation;
import org.junit.jupiter.api.Test;

/** Drafts may lack what a report must have, and become one when they have it. */
class DraftRuleTest {
    private final PipelineBench bench = new PipelineBench();

    private static Map<String, Object> naming() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("countyCode", "450203");
        values.put("uscc", PipelineBench.CODE_A);
        values.put("enterpriseName", "示例公司");
        values.put("postTitle", "焊工");
        return values;
    }

    private long draft() {
        Map<String, Object> values = naming();
        values.put("status", "draft");
        bench.single(Operation.CREATE, null, null, values);
        return bench.store.entries().get(0).id();
    }

    private String status() {
        return bench.store.entries().get(0).status();
    }

    @Test
    void aReportMustHaveWhatADraftMayLack() {
        assertThrows(Problem.class, () -> bench.single(Operation.CREATE, null, null, naming()));
        draft();
        assertEquals("draft", status());
        assertNull(bench.value(0, "shortageCurrent"));
        Map<String, Object> nameless = naming();
        nameless.put("status", "draft");
        nameless.remove("postTitle");
        assertThrows(Problem.class, () -> bench.single(Operation.CREATE, null, null, nameless));
    }

    @Test
    void fullFiguresMakeADraftAReport() {
        long id = draft();
        bench.single(Operation.PATCH, id, 1, Map.of("hires", 3));
        assertEquals("draft", status());
        bench.single(Operation.PATCH, id, 2, Map.of("shortageCurrent", 5, "status", "draft"));
        assertEquals("draft", status(), "whoever says so keeps it a draft");
        bench.single(Operation.PATCH, id, 3, Map.of("hires", 4));
        assertEquals("reported", status());
    }

    @Test
    void aSheetIsAReport() {
        draft();
        List<String> fields = List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent");
        bench.sheet(fields, new Object[] {"450203", PipelineBench.CODE_A, "示例公司", "焊工", null});
        assertEquals(List.of("1 shortageCurrent required"), bench.told());
        assertEquals("draft", status());
        bench.sheet(fields, new Object[] {"450203", PipelineBench.CODE_A, "示例公司", "焊工", 6});
        assertEquals("reported", status());
    }
}
