package org.bagui.plugin.laborcoop.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.core.sheet.SheetCell;
import org.bagui.core.sheet.SheetLine;
import org.bagui.core.sheet.SheetReader;
import org.bagui.core.sheet.SheetTable;
import org.junit.jupiter.api.Test;

class ManifestWorkbooksTest {
    private final ManifestWorkbooks workbooks =
            new ManifestWorkbooks(() -> Locale.CHINESE, (register, key, locale, args) -> key);

    private ManifestRows read() throws Exception {
        return workbooks.read(new ByteArrayInputStream(new byte[] {1}), "text/csv");
    }

    /** An edition without the bundle that knows workbooks says so, and takes them as soon as the bundle comes. */
    @Test
    void workbooksComeAndGoWithTheirBundle() throws Exception {
        assertEquals(501, assertThrows(Problem.class, this::read).status());
        assertEquals(
                "workbooks-not-available",
                assertThrows(Problem.class, () -> workbooks.mediaType("xlsx")).code());
        SheetLine line = new SheetLine(2, Map.of("name", new SheetCell("示例", "B2")));
        SheetReader reader = (file, type, columns, most, locale) -> new SheetTable("名单", List.of(line));
        workbooks.addReader(reader);
        assertEquals(1, read().rows().size());
        workbooks.removeReader(reader);
        assertEquals(501, assertThrows(Problem.class, this::read).status());
    }
}
