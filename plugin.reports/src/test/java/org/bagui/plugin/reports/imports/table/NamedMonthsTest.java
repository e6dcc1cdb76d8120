package org.bagui.plugin.reports.imports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedMonthsTest {
    @ParameterizedTest
    @CsvSource({
        "填报时间：2022年2月25日, 2022-02, true",
        "填报时间：2022年2月25日, 2022-01, true",
        "填报时间：2022年2月25日, 2022-03, false",
        "填报时间：2022-01-05, 2021-12, true",
        "填报时间：2022/1/5, 2022-02, false",
        "企业情况表（2022年6月）, 2022-06, true",
        "企业情况表（2022年6月）, 2022-05, false",
        "企业情况表（２０２２年６月）, 2022-07, false",
        "企业情况表 2022.06, 2022-07, false",
        "2022年6月 填报时间：2022年7月5日, 2022-06, true",
        "2022年6月 填报时间：2022年7月5日, 2022-07, false",
        "2022年1-6月, 2022-09, true",
        "桂人社发〔2022〕13号, 2022-09, true",
        "2022年19月, 2022-09, true",
    })
    void anotherMonthIsTold(String text, YearMonth month, boolean fits) {
        assertEquals(fits, NamedMonths.otherThan(month, List.of("附件1", text)).isEmpty());
    }
}
