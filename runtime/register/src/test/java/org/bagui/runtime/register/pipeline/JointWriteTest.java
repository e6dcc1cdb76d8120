package org.bagui.runtime.register.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.history.Removal;
import org.junit.jupiter.api.Test;

class JointWriteTest {
    private static final Actor OFFICER = PipelineBench.officer("450203");

    private final PipelineBench bench = new PipelineBench();

    private EntryView entry(int index) {
        return EntryCopies.view(bench.sample, bench.store.entries().get(index));
    }

    private void together(java.util.function.Consumer<JointWrite> work) {
        bench.store.transactions.write(OFFICER.scope(), session -> {
            JointWrite write =
                    new JointWrite(bench.context, session, OFFICER, PlaceCode.of("450203"), "sample", "merge:7");
            work.accept(write);
            write.passGate();
            return null;
        });
    }

    private void fill() {
        bench.sheet(
                List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent"),
                new Object[] {"鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 12},
                new Object[] {"鱼峰区", PipelineBench.CODE_A, "示例公司", "电工", 5});
    }

    @Test
    void entriesChangeAndGoWithTheirOrigin() {
        fill();
        together(write -> {
            write.patch(bench.sample, List.of(entry(0)), "uscc", PipelineBench.CODE_B);
            write.remove(bench.sample, List.of(entry(1)));
        });
        assertEquals(1, bench.store.entries().size());
        assertEquals(PipelineBench.CODE_B, bench.value(0, "uscc"));
        assertEquals(2, bench.value(0, "version"));
        assertEquals("merge:7", bench.value(0, "origin"));
        assertEquals(
                "merge:7", bench.store.transactions.rows(Removal.class).get(0).origin());
    }

    @Test
    void aDraftStaysADraft() {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("countyCode", "450203");
        draft.put("uscc", PipelineBench.CODE_A);
        draft.put("enterpriseName", "示例公司");
        draft.put("postTitle", "焊工");
        draft.put("shortageCurrent", 3);
        draft.put("status", "draft");
        bench.single(Operation.CREATE, null, null, draft);
        together(write -> write.patch(bench.sample, List.of(entry(0)), "uscc", PipelineBench.CODE_B));
        assertEquals(PipelineBench.CODE_B, bench.value(0, "uscc"));
        assertEquals("draft", bench.value(0, "status"));
    }

    @Test
    void nothingIsWrittenWhereOneEntryBreaksARule() {
        fill();
        EntryView first = entry(0);
        EntryView second = entry(1);
        Problem refused = assertThrows(
                Problem.class,
                () -> together(write -> {
                    write.remove(bench.sample, List.of(first));
                    write.patch(bench.sample, List.of(second), "shortageCurrent", -1);
                }));
        assertEquals("negative", refused.faults().get(0).code());
        assertEquals(2, bench.store.entries().size());
    }
}
