package org.bagui.plugin.reports.sheet.read;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.junit.jupiter.api.Test;

/** A worksheet part with bytes changed at random: rows, or a refusal by a code, but never anything else. */
class XmlFuzzTest {

    private static final int ROUNDS = 20_000;
    private static final String PART = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- c --><x:worksheet xmlns:x='u'>"
            + "<x:sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&#x5e7f;&#35199;县</t></is></c>"
            + "<c r=\"B1\" s=\"2\"><v>12.5</v></c><c r='C1' t='b'><v>1</v></c></row>"
            + "<row r=\"2\"><c t=\"str\"><f>A1</f><v><![CDATA[a]]b]]></v></c><c t='s'><v>0</v></c><c/></row>"
            + "</x:sheetData></x:worksheet>";
    private static final byte[] SPICE = "<>/='\"&;#x![]-?: \r\0\u00e9".getBytes(StandardCharsets.UTF_8);

    @Test
    void aChangedPartIsReadOrRefused() {
        byte[] whole = PART.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20220225);
        int[] read = {0};
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                read[0] += isRead(changed(whole, random)) ? 1 : 0;
            }
        });
        assertTrue(read[0] > ROUNDS / 100 && read[0] < ROUNDS / 2, () -> read[0] + " were read");
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] changed = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(changed.length);
            int from = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt();
                case 1 -> changed[at] = SPICE[random.nextInt(SPICE.length)];
                case 2 -> changed[at] = changed[from];
                default ->
                    System.arraycopy(changed, from, changed, at, Math.min(8, changed.length - Math.max(at, from)));
            }
        }
        return changed;
    }

    private static boolean isRead(byte[] part) {
        XlsxStyles styles = XlsxStyles.read(null, null, false);
        StringStore strings = new StringStore(SheetLimits.DEFAULT, UploadBudget.unlimited());
        strings.add("x");
        try (XlsxRows rows = new XlsxRows(
                new CountingStream(new ByteArrayInputStream(part)),
                part.length,
                new XlsxCells(strings.table(), styles, SheetLimits.DEFAULT))) {
            while (rows.next() != null) {
                assertTrue(rows.progress() <= 1);
            }
            return true;
        } catch (SheetRefusal refusal) {
            return false;
        }
    }
}
