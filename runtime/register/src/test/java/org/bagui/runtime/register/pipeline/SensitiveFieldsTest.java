package org.bagui.runtime.register.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may not write a sensitive field leaves it as it is, and who may not see it is not told it by what is written. */
class SensitiveFieldsTest {
    private static final String READ = Permission.readField("sample", "contactMobile");
    private static final String WRITE = Permission.writeField("sample", "contactMobile");
    private static final List<String> FIELDS =
            List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent", "contactMobile");

    private final PipelineBench bench = new PipelineBench();

    private static Actor officer(String... fields) {
        Actor officer = PipelineBench.officer("450203");
        Set<String> may = new HashSet<>(officer.permissions());
        may.addAll(List.of(fields));
        return officer.with(may);
    }

    private static Object[] row(Object shortage, Object mobile) {
        return new Object[] {"鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", shortage, mobile};
    }

    @BeforeEach
    void anEntryWithItsValue() {
        bench.by(officer(READ, WRITE)).sheet(FIELDS, row(3, "13800138000"));
        assertEquals(List.of(), bench.told());
        bench.by(officer());
    }

    @Test
    void aSheetOfWhoMayNotWriteItIsRefusedByItsField() {
        bench.sheet(FIELDS, row(4, "13900139000"));
        assertEquals(List.of("1 contactMobile field-not-permitted"), bench.told());
        assertEquals("13800138000", bench.value(0, "contactMobile"));
        bench.sheet(FIELDS, row(4, "13800138000"));
        assertEquals(List.of(), bench.told(), "the same is no change");
    }

    @Test
    void theMaskSentBackLeavesTheValue() {
        bench.sheet(FIELDS, row(5, "***"));
        assertEquals(List.of(), bench.told());
        assertEquals(5, bench.value(0, "shortageCurrent"));
        assertEquals("13800138000", bench.value(0, "contactMobile"));
        bench.by(officer(READ, WRITE)).sheet(FIELDS, row(6, "***"));
        assertEquals("13800138000", bench.value(0, "contactMobile"), "also from who may write it");
    }

    @Test
    void aNewEntryHasNoMaskForItsValue() {
        Object[] other = row(1, "***");
        other[3] = "车工";
        bench.sheet(FIELDS, other);
        assertEquals(List.of("1 contactMobile masked-value"), bench.told());
    }

    @Test
    void aReplacementWithoutTheFieldKeepsItsValue() {
        replace(7, null);
        assertEquals("13800138000", bench.value(0, "contactMobile"));
        bench.by(officer(READ, WRITE));
        replace(8, null);
        assertNull(bench.value(0, "contactMobile"), "who may write it takes it away");
    }

    @Test
    void theAnswerToAWriteTellsNoMoreThanReading() {
        assertEquals("***", replace(7, null).entries().get(0).get("contactMobile"));
        bench.by(officer(READ));
        assertEquals("13800138000", replace(8, null).entries().get(0).get("contactMobile"));
        Problem refused = assertThrows(Problem.class, () -> replace(9, "13900139000"));
        assertEquals("field-not-permitted", refused.faults().get(0).code());
        assertNull(refused.faults().get(0).value());
    }

    private WriteResult replace(int shortage, String mobile) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("countyCode", "450203");
        values.put("uscc", PipelineBench.CODE_A);
        values.put("enterpriseName", "示例公司");
        values.put("postTitle", "焊工");
        values.put("shortageCurrent", shortage);
        if (mobile != null) {
            values.put("contactMobile", mobile);
        }
        var entry = bench.store.entries().get(0);
        return bench.single(Operation.REPLACE, entry.id(), entry.version(), values);
    }
}
