package org.bagui.runtime.register.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.testkit.FakeBatch;
import org.bagui.runtime.register.definition.SampleEntry;
import org.junit.jupiter.api.Test;

/** Rules hear from the batch that plugin authors test them over what they hear from the pipeline. */
class FakeBatchTest {
    private static final List<String> COLUMNS =
            List.of("countyCode", "uscc", "enterpriseName", "postTitle", "shortageCurrent");
    private static final List<String> ASKED = List.of("postTitle", "shortageCurrent", "hires", "enterpriseName");

    private final PipelineBench bench = new PipelineBench();

    /** Notes all that a batch says, refuses every entry with a shortage above 100, and warns and notes at the others. */
    private static final class Hearing implements RegisterRules<RegisterEntry> {
        final List<String> heard = new ArrayList<>();

        @Override
        public String register() {
            return "sample";
        }

        @Override
        public void derive(Batch<RegisterEntry> batch, Faults faults) {
            hear("derive", batch);
            for (Row<RegisterEntry> row : batch.rows()) {
                Integer shortage = (Integer) value(batch, row.entry(), "shortageCurrent");
                if (shortage > 100) {
                    faults.error(row, "shortageCurrent", "high", shortage);
                } else {
                    faults.warning(row, "shortageCurrent", "low", shortage);
                    faults.note("shortageCurrent", "some", shortage);
                }
            }
        }

        @Override
        public void check(Batch<RegisterEntry> batch, Faults faults) {
            hear("check", batch);
        }

        private void hear(String step, Batch<RegisterEntry> batch) {
            heard.add(step + " " + batch.register().name() + " " + batch.place().text() + " " + batch.origin() + " "
                    + batch.supplied("hires") + batch.supplied("postTitle"));
            for (Row<RegisterEntry> row : batch.rows()) {
                for (String field : ASKED) {
                    Object before = row.before() == null ? "new" : value(batch, row.before(), field);
                    heard.add(row.number() + " " + field + " " + before + " " + value(batch, row.entry(), field) + " "
                            + row.given(field) + row.changed(field));
                }
            }
            List<EntryView> found = batch.find(
                    "sample", "uscc", List.of(PipelineBench.CODE_A), null, List.of("uscc", "shortageCurrent"));
            found.forEach(view ->
                    heard.add("found " + view.text("uscc") + view.get("shortageCurrent") + view.get("postTitle")));
            heard.add("none " + batch.find("sample", "uscc", List.of(), null, List.of()));
        }

        private static Object value(Batch<?> batch, RegisterEntry entry, String field) {
            return batch.register().require(field).access().get(entry);
        }
    }

    @Test
    void rulesHearTheSame() {
        bench.sheet(COLUMNS, new Object[] {"鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 12});
        Hearing real = new Hearing();
        bench.rules.add(real);
        bench.sheet(
                COLUMNS,
                new Object[] {"鱼峰区", PipelineBench.CODE_A, "示例公司", "焊工", 13},
                new Object[] {"鱼峰区", PipelineBench.CODE_B, "示例公司", "电工", 500},
                new Object[] {"鱼峰区", PipelineBench.CODE_B, "示例公司", "车工", 5});

        Hearing heard = new Hearing();
        FakeBatch<SampleEntry> fake = new FakeBatch<>(SampleEntry.class)
                .without("hires")
                .store("sample", "uscc", PipelineBench.CODE_A, "shortageCurrent", 12, "postTitle", "焊工");
        Function<Object[], SampleEntry> entry = values -> org.bagui.core.testkit.Entries.entry(
                SampleEntry.class,
                "uscc",
                values[0],
                "enterpriseName",
                "示例公司",
                "postTitle",
                values[1],
                "shortageCurrent",
                values[2]);
        fake.change(
                entry.apply(new Object[] {PipelineBench.CODE_A, "焊工", 12}),
                entry.apply(new Object[] {PipelineBench.CODE_A, "焊工", 13}),
                COLUMNS.toArray(String[]::new));
        fake.change(null, entry.apply(new Object[] {PipelineBench.CODE_B, "电工", 500}), COLUMNS.toArray(String[]::new));
        fake.change(null, entry.apply(new Object[] {PipelineBench.CODE_B, "车工", 5}), COLUMNS.toArray(String[]::new));
        run(heard, fake);

        assertEquals(String.join("\n", real.heard), String.join("\n", heard.heard));
        assertEquals(
                bench.faults.stream()
                        .map(fault -> fault.row() + fault.field() + fault.code() + fault.severity() + fault.args())
                        .sorted()
                        .toList(),
                fake.faults().all().stream()
                        .map(fault -> fault.row() + fault.field() + fault.code() + fault.severity() + fault.args())
                        .sorted()
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static void run(Hearing rules, FakeBatch<?> batch) {
        ((FakeBatch<RegisterEntry>) batch).run(rules);
    }
}
