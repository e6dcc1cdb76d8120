package org.bagui.plugin.reports.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.reports.fake.Await;
import org.bagui.plugin.reports.fake.Budgets;
import org.bagui.plugin.reports.fake.Officer;
import org.bagui.plugin.reports.fake.Sheets;
import org.bagui.plugin.reports.sheet.CostlySheets;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.budget.Allowance;
import org.bagui.plugin.reports.sheet.budget.UploadBudgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The finding: 117 s of the processor for 5.9 MB of random shared strings, 65 s for 6.3 MB of tags, a spill of 221 MB for
 * 200,000 bad rows, 94 s for an annotated workbook. Here on the scale of a second.
 */
class CostlyUploadsTest {
    private static final int ENOUGH = 1_000;

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder.resolve("uploads"));
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void allow(Allowance each) {
        budgets(Budgets.of(each, Allowance.ANY));
    }

    private void budgets(UploadBudgets budgets) {
        bench.budgets = budgets;
        bench.start(64 << 20);
    }

    private void refused(String told, byte[] file) {
        long kept = bench.files();
        for (String mode : List.of("preview", "atomic", "rowwise")) {
            Problem problem = assertThrows(Problem.class, () -> bench.demand(mode, file));
            assertEquals("422 upload-too-costly", problem.status() + " " + problem.code());
            assertTrue(problem.args().get(0).toString().contains(told), problem.args()::toString);
        }
        assertEquals(0, bench.ledger.all().size());
        assertEquals(kept, bench.files());
    }

    @Test
    void randomSharedStringsEndWithTheProcessorTimeOfOneUpload() throws Exception {
        allow(new Allowance(1, ENOUGH, 1_000_000, ENOUGH));
        assertEquals("committed", Bench.state(bench.demand("atomic", Sheets.demands(20))));
        bench.ledger.clear();
        Path file = CostlySheets.randomTexts(folder.resolve("texts.xlsx"), Sheets.DEMAND, 120_000, 100_000);
        refused("处理器时间 1 秒", Files.readAllBytes(file));
        bench.locale = Locale.ENGLISH;
        refused("processor time 1 s", Files.readAllBytes(file));
    }

    @Test
    void tagsEndWithTheProcessorTimeOfOneUpload() throws Exception {
        allow(new Allowance(1, ENOUGH, ENOUGH, ENOUGH));
        Path file = CostlySheets.tags(folder.resolve("tags.xlsx"), Sheets.DEMAND, 90_000_000);
        refused("处理器时间 1 秒", Files.readAllBytes(file));
    }

    @Test
    void textsOnTheDiskEndWithTheSpillOfOneUpload() throws Exception {
        allow(new Allowance(ENOUGH, ENOUGH, ENOUGH, 30));
        Path file = CostlySheets.randomTexts(folder.resolve("texts.xlsx"), Sheets.DEMAND, 90_000, 10);
        refused("30 MiB", Files.readAllBytes(file));
    }

    private static byte[] bad(int rows) {
        List<Object[]> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(Sheets.demand(i, "操作工", "多"));
        }
        return Sheets.file(SheetFormat.XLSX, Sheets.DEMAND, all.toArray(new Object[0][]));
    }

    @Test
    void badRowsEndTheImportAndTellTheFirst() {
        allow(new Allowance(ENOUGH, ENOUGH, 10, ENOUGH));
        assertEquals("rejected", Bench.state(bench.demand("atomic", bad(10))));
        assertEquals(2, bench.files());
        bench.start(1 << 20);
        Problem problem = assertThrows(Problem.class, () -> bench.demand("preview", bad(11)));
        assertEquals("422 upload-too-costly", problem.status() + " " + problem.code());
        assertTrue(problem.args().get(0).toString().contains("10 行"), problem.args()::toString);
        Map<?, ?> last = (Map<?, ?>) ((List<?>) bench.list("").get("items")).get(0);
        Map<String, Object> shown = bench.show((Long) last.get("id"));
        assertEquals("rejected", shown.get("state"));
        assertEquals("upload-too-costly", ((Map<?, ?>) shown.get("problem")).get("code"));
        assertEquals(11, ((List<?>) shown.get("errors")).size());
        assertEquals(2, bench.files(), "nothing is kept of it");
    }

    @Test
    void theBackgroundEndsWithTheSame() {
        allow(new Allowance(ENOUGH, ENOUGH, 10, ENOUGH));
        long id = Bench.id(bench.background("rowwise", bad(11)));
        Await.until(() -> "rejected".equals(bench.show(id).get("state")));
        assertEquals("upload-too-costly", ((Map<?, ?>) bench.show(id).get("problem")).get("code"));
        assertEquals(0, bench.ledger.all().size());
    }

    @Test
    void anAnnotatedWorkbookHasABudgetOfItsOwn() {
        long id = Bench.id(bench.demand("preview", bad(20)));
        assertTrue(bench.files() > 0);
        budgets(Budgets.of(new Allowance(0, ENOUGH, ENOUGH, ENOUGH), Allowance.ANY));
        assertEquals("422 upload-too-costly", Bench.refusal(() -> bench.workbook(id)));
        allow(new Allowance(ENOUGH, ENOUGH, ENOUGH, 0));
        assertEquals("422 upload-too-costly", Bench.refusal(() -> bench.workbook(id)));
        assertEquals(2, bench.files(), "no half workbook is left");
    }

    @Test
    void uploadsOfOneAccountShareABudgetAndOthersHaveTheirOwn() {
        Allowance each = new Allowance(ENOUGH, ENOUGH, 10, ENOUGH);
        budgets(Budgets.of(each, new Allowance(ENOUGH, ENOUGH, 25, ENOUGH)));
        bench.demand("atomic", bad(10));
        bench.demand("atomic", bad(10));
        assertEquals("429 account-uploads-used-up", Bench.refusal(() -> bench.demand("atomic", bad(10))));
        Problem next = assertThrows(Problem.class, () -> bench.demand("atomic", Sheets.demands(1)));
        assertEquals("429 account-uploads-used-up", next.status() + " " + next.code());
        assertTrue((Integer) next.args().get(0) > 3_000, "when to come again: " + next.args());
        bench.caller.is(Officer.of("450203"));
        assertEquals("committed", Bench.state(bench.demand("atomic", Sheets.demands(1))));
    }

    @Test
    void oneAccountHasOnlySoManyUnderWay() {
        bench.perAccount = 1;
        bench.start(1 << 20);
        bench.registers.beforeRow(row -> {
            assertEquals("429 too-many-imports", Bench.refusal(() -> bench.demand("atomic", Sheets.demands(1))));
        });
        assertEquals("committed", Bench.state(bench.demand("atomic", Sheets.demands(2))));
        bench.registers.beforeRow(row -> {});
        assertEquals("committed", Bench.state(bench.demand("atomic", Sheets.demands(2))));
    }
}
