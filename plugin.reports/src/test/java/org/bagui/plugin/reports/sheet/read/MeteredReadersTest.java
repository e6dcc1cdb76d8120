package org.bagui.plugin.reports.sheet.read;

import static org.bagui.plugin.reports.sheet.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.bagui.core.problem.Problem;
import org.bagui.core.sheet.SheetColumn;
import org.bagui.core.sheet.SheetReader;
import org.bagui.core.testkit.FakeCurrentActor;
import org.bagui.plugin.reports.fake.Budgets;
import org.bagui.plugin.reports.fake.Officer;
import org.bagui.plugin.reports.fake.Sheets;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.bagui.plugin.reports.sheet.budget.Allowance;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.bagui.plugin.reports.small.SmallSheets;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the format: each stretch of the reading is paid for. */
class MeteredReadersTest {
    private static final Allowance NO_TIME = new Allowance(0, 1_000, 1_000, 1_000);

    private static UploadBudget budget() {
        return Budgets.of(NO_TIME, Allowance.ANY).open(Officer.of("450203"));
    }

    private static byte[] file(SheetFormat format) {
        Object[] row = Sheets.demand(1, "操作工", 5);
        return Sheets.file(
                format, Sheets.DEMAND, Collections.nCopies(4_000, row).toArray(new Object[0][]));
    }

    @ParameterizedTest
    @EnumSource
    void openingRowsAndMergedCells(SheetFormat format, @TempDir Path folder) throws IOException {
        Path path = Files.write(folder.resolve("file"), file(format));
        SheetSource source = SheetSource.of(path).within(budget());
        // Nobody has said yet that this thread works on the upload, so opening is free.
        try (SheetFile file = SheetFile.open(source, format, SheetLimits.DEFAULT)) {
            SheetInfo sheet = file.sheets().get(0);
            try (SheetRows rows = file.rows(sheet);
                    UploadBudget.Work work = source.budget().work()) {
                assertRefused(SheetRefusal.TOO_COSTLY, () -> readAll(rows));
                if (format != SheetFormat.CSV) {
                    assertRefused(SheetRefusal.TOO_COSTLY, () -> file.merged(sheet));
                }
            }
        }
        try (UploadBudget.Work work = source.budget().work()) {
            assertRefused(SheetRefusal.TOO_COSTLY, () -> SheetFile.open(source, format, SheetLimits.DEFAULT));
        }
    }

    private static int readAll(SheetRows rows) {
        int count = 0;
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
            count++;
        }
        return count;
    }

    @ParameterizedTest
    @EnumSource
    void smallTablesOfOtherPlugins(SheetFormat format) {
        SheetReader reader =
                new SmallSheets(Budgets.of(NO_TIME, Allowance.ANY), new FakeCurrentActor(Officer.of("450203")));
        List<SheetColumn> columns = List.of(new SheetColumn("name", List.of("企业名称"), true));
        Problem problem =
                assertThrows(Problem.class, () -> reader.read(file(format), null, columns, 10_000, Locale.CHINESE));
        assertEquals("422 upload-too-costly", problem.status() + " " + problem.code());
    }
}
