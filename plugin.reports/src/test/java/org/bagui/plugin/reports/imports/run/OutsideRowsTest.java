package org.bagui.plugin.reports.imports.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.bagui.plugin.reports.imports.record.ReportContent.FaultLine;
import org.junit.jupiter.api.Test;

class OutsideRowsTest {
    private final OutsideRows outside = new OutsideRows("450204");

    private void row(int row, String county) {
        outside.add(new FaultLine(row, "B" + row, "countyCode", "outside-place", List.of(), county));
    }

    @Test
    void theFormOfAnotherCountyIsOneFault() {
        row(5, "秀峰区");
        row(6, "秀峰区");
        FaultLine one = new FaultLine(5, "B5", "countyCode", "other-place", List.of("秀峰区", "2", "450204"), "秀峰区");
        assertEquals(List.of(one), outside.told(2));
        assertEquals(1, outside.count(2));
    }

    @Test
    void aFewStrayRowsAreToldEach() {
        row(5, "秀峰区");
        row(6, "叠彩区");
        assertEquals(
                List.of("outside-place", "outside-place"),
                outside.told(3).stream().map(FaultLine::code).toList());
        assertEquals(2, outside.count(3));
    }
}
