package org.bagui.plugin.reports.sheet.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.bagui.plugin.reports.sheet.Sheets;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real forms, cut off and with bytes changed at random: read, or refused by a code, but never anything else. */
class DamageTest {

    private static final int ROUNDS = 150;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"01-451223-demand-202206.xls", "02-450126-demand-202202.xlsx"})
    void aDamagedFileIsReadOrRefused(String form) throws IOException {
        byte[] whole;
        try (InputStream in = DamageTest.class.getResourceAsStream("/forms/" + form)) {
            whole = in.readAllBytes();
        }
        Random random = new Random(20220225);
        Path file = folder.resolve("damaged");
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            int refused = 0;
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged =
                        round % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : changed(whole, random);
                refused += isRefused(Files.write(file, damaged)) ? 1 : 0;
            }
            assertFalse(refused == 0, "no damage was noticed");
        });
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        for (int i = 0; i < 20; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }

    private static boolean isRefused(Path file) {
        try (SheetFile sheets = SheetFile.open(SheetSource.of(file), null, SheetLimits.DEFAULT)) {
            for (SheetInfo sheet : sheets.sheets()) {
                Sheets.rows(sheets, sheet);
            }
            return false;
        } catch (SheetRefusal refusal) {
            return true;
        }
    }
}
