package org.bagui.runtime.register.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.junit.jupiter.api.Test;

class RecheckTest {
    private final PipelineBench bench = new PipelineBench();
    private final List<String> asked = new ArrayList<>();

    /** Warns of everything above a bound, with the number of rows that it sees together. */
    private RegisterRules<RegisterEntry> above(String code, int bound) {
        return new RegisterRules<>() {
            @Override
            public String register() {
                return "sample";
            }

            @Override
            public List<RuleNote> notes() {
                return List.of(new RuleNote(code, Severity.WARNING, List.of("shortageCurrent")));
            }

            @Override
            public void check(Batch<RegisterEntry> batch, Faults faults) {
                asked.add(code + " in " + batch.place().text());
                for (Row<RegisterEntry> row : batch.rows()) {
                    int shortage = (Integer)
                            batch.register().require("shortageCurrent").access().get(row.entry());
                    if (shortage > bound) {
                        faults.warning(
                                row,
                                "shortageCurrent",
                                code,
                                shortage,
                                batch.rows().size());
                    }
                }
            }
        };
    }

    private List<List<String>> warnings(Set<String> codes) {
        List<EntryView> entries = bench.store.entries().stream()
                .map(entry -> EntryCopies.view(bench.sample, entry))
                .toList();
        List<List<Fault>> found =
                bench.store.transactions.read(PipelineBench.officer("450203").scope(), session -> new Recheck(
                                bench.context,
                                session,
                                PipelineBench.officer("450203"),
                                bench.sample,
                                PlaceCode.of("450203"),
                                codes)
                        .of(entries));
        return found.stream()
                .map(faults -> faults.stream()
                        .map(fault -> fault.code() + fault.args())
                        .toList())
                .toList();
    }

    @Test
    void storedEntriesAreAskedAboutAgainTogetherAndNothingIsWritten() {
        bench.sheet(
                List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent"),
                new Object[] {"鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 12},
                new Object[] {"鱼峰区", PipelineBench.CODE_B, "示例公司", "电工", 5});
        int saves = bench.store.saves();
        bench.rules.add(above("high", 10));
        bench.rules.add(above("very-high", 11));
        assertEquals(List.of(List.of("high[12, 2]", "very-high[12, 2]"), List.of()), warnings(Set.of()));
        assertEquals(saves, bench.store.saves());
        asked.clear();
        assertEquals(List.of(List.of("very-high[12, 2]"), List.of()), warnings(Set.of("very-high")));
        assertEquals(List.of("very-high in 450203"), asked, "only rules that raise the code are asked");
        assertTrue(Recheck.codes(bench.context, bench.sample, null).containsAll(Set.of("high", "very-high")));
    }
}
