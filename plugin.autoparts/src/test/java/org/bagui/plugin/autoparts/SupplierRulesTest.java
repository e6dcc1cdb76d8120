package org.bagui.plugin.autoparts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;

/** The rules alone, without a platform. */
class SupplierRulesTest {
    private static final String KNOWN = "91450200MAT000018B";

    private final FakeBatch<AutoPartsSupplier> batch = new FakeBatch<>(AutoPartsSupplier.class)
            .store(Enterprise.REGISTER, "uscc", KNOWN, "enterpriseName", "柳州示例零部件厂", "period", null);

    private AutoPartsSupplier supplier(String uscc, String name, int lines, int workers, int shortage) {
        return batch.add(
                "uscc",
                uscc,
                "enterpriseName",
                name,
                "productionLines",
                lines,
                "lineWorkers",
                workers,
                "lineShortage",
                shortage);
    }

    @Test
    void theNameComesFromTheEnterprisesWhereTheSheetHasNone() {
        AutoPartsSupplier unnamed = supplier(KNOWN, null, 1, 10, 0);
        AutoPartsSupplier named = supplier(KNOWN, "示例零部件厂", 1, 10, 0);
        AutoPartsSupplier unknown = supplier("91450103MA000173X", null, 1, 10, 0);
        assertEquals(List.of(), batch.run(new SupplierRules()));
        assertEquals("柳州示例零部件厂", unnamed.enterpriseName());
        assertEquals("示例零部件厂", named.enterpriseName());
        assertNull(unknown.enterpriseName());
    }

    @Test
    void aShortageNeedsLinesAndMostOfThemStaffed() {
        supplier(KNOWN, "厂", 0, 0, 1);
        supplier(KNOWN, "厂", 0, 0, 0);
        supplier(KNOWN, "厂", 2, 10, 11);
        supplier(KNOWN, "厂", 2, 10, 10);
        batch.run(new SupplierRules());
        batch.faults().assertFound("1 E lineShortage shortage-without-lines", "3 W lineShortage lines-mostly-empty");
        assertEquals(List.of(11, 10), batch.faults().all().get(1).args());
    }

    @Test
    void aDraftMayLackFigures() {
        batch.add("uscc", KNOWN, "status", "draft", "lineShortage", 5);
        batch.run(new SupplierRules());
        batch.faults().assertFound();
    }
}
