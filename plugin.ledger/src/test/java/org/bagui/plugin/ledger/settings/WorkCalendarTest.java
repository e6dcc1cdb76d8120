package org.bagui.plugin.ledger.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due days, and how rest days move them; the days of Qingming 2022 as the State Council announced them. */
class WorkCalendarTest {
    private static final String QINGMING =
            "\uFEFFdate,kind,name\r\n2022-04-02,work,调休\r\n2022年4月3日,休,清明节\n2022-04-04,off,清明节\n\n2022/4/5,off\n";

    private static List<SpecialDay> read(String csv) throws IOException {
        return HolidayCsv.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-01, 2022-04-01",
        "2022-04-02, 2022-04-02",
        "2022-04-03, 2022-04-06",
        "2022-04-05, 2022-04-06",
        "2022-04-09, 2022-04-11",
        "2022-06-05, 2022-06-06"
    })
    void aRestDayMovesToTheNextWorkingDay(LocalDate day, LocalDate moved) throws IOException {
        Map<LocalDate, Boolean> special =
                read(QINGMING).stream().collect(Collectors.toMap(SpecialDay::day, one -> one.workday));
        assertEquals(moved, new WorkCalendar(special).onOrAfter(day));
    }

    @Test
    void aTableThatWasWrittenReadsTheSame() throws IOException {
        String written = HolidayCsv.write(read(QINGMING));
        assertEquals(written, HolidayCsv.write(read(written)));
        assertEquals(4, read(written).size());
    }

    @Test
    void namesMayHoldCommasAndQuotes() throws IOException {
        String quoted = "\uFEFFdate,kind,name\r\n2022-04-04,off,\"清明, \"\"小长假\"\"\"\r\n";
        assertEquals("清明, \"小长假\"", read(quoted).get(0).name);
        assertEquals(quoted, HolidayCsv.write(read(quoted)));
        for (String broken : List.of("2022-04-04,off,\"清明", "2022-04-04,off,\"清\"明", "2022-04-04,off,\"清\n明\"")) {
            Problem problem = assertThrows(Problem.class, () -> read("date,kind,name\n" + broken));
            assertEquals("line 2", problem.faults().get(0).field());
        }
    }

    @Test
    void everyFaultyLineIsNamed() {
        Problem problem = assertThrows(
                Problem.class,
                () -> read("date,kind\n2022-02-30,off\n2022-01-01,off\n2022-01-01,work\n2022-01-02,free\n"));
        assertEquals(
                List.of("line 2", "line 4", "line 5"),
                problem.faults().stream().map(fault -> fault.field()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "5, true, 2022-03, 2022-04-05",
        "25, false, 2022-03, 2022-03-25",
        "31, false, 2022-02, 2022-02-28",
        "31, true, 2023-12, 2024-01-31"
    })
    void aRuleGivesADayOfTheMonthOrTheNext(int day, boolean next, YearMonth month, LocalDate due) {
        DueRule rule = new DueRule(day, next);
        assertEquals(due, rule.of(month));
        assertEquals(rule, DueRule.ofStored(rule.stored()));
    }
}
