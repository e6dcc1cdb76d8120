package org.bagui.core.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.codelist.CodeListCsv;
import org.bagui.core.codelist.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustriesTest {
    private static String resolved(Industries industries, String text) {
        return industries
                .resolve(text)
                .map(match -> match.code() + (match.listNotLoaded() ? "?" : ""))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "36, 36",
        "汽车制造业, 36",
        "３６, 36",
        "C36, 36",
        "36 汽车制造业, 36",
        "石油、煤炭及其他燃料加工业, 25",
        "'石油,煤炭及其他燃料加工业', 25",
        "制造业, C",
        "c, C",
        "教育, 83",
        "3670, 3670?",
        "C3670, 3670?",
        "367, 367?",
        "D3670, none",
        "98, none",
        "9800, none",
        "00, none",
        "36700, none",
        "6, none",
        "'', none"
    })
    void resolvesCodesAndNames(String text, String code) {
        assertEquals(code, resolved(Industries.builtIn(), text));
    }

    @Test
    void aCodeTakenOnItsDivisionsWordSaysSo() {
        IndustryMatch match = Industries.builtIn().resolve("3670").orElseThrow();
        assertEquals("汽车制造业", match.known().nameZh());
        assertFalse(match.isSection());
        assertTrue(Industries.builtIn().resolve("制造业").orElseThrow().isSection());
        assertEquals(Optional.empty(), Industries.builtIn().resolve(null));
    }

    @Test
    void loadedClassesCloseTheList() throws IOException {
        Industries loaded;
        try (InputStream in = Files.newInputStream(SharedData.file("industry_gbt4754_2017.csv"))) {
            loaded = Industries.of(
                    CodeListCsv.read(Industries.builtIn().list(), in).list().orElseThrow());
        }
        assertTrue(loaded.classesLoaded());
        assertFalse(Industries.builtIn().classesLoaded());
        assertEquals("3670", resolved(loaded, "3670"));
        assertEquals("3670", resolved(loaded, "C3670"));
        assertEquals("none", resolved(loaded, "3699"));
        assertEquals("3670", resolved(loaded, "汽车零部件及配件制造"), "a group with one class means the class");
        assertEquals("36", resolved(loaded, "汽车制造业"));
    }

    @Test
    void tellsSectorManufacturingAndIndustryOfEveryDivision() {
        for (Map<String, String> row : SharedData.table("industry_sections_divisions.csv")) {
            String code = row.get("code");
            String section = row.get("section");
            assertEquals(section, Industries.sectionOf(code).orElseThrow());
            assertEquals(section.equals("C"), Industries.isManufacturing(code), code);
            assertEquals("BCD".contains(section), Industries.isIndustry(code), code);
            String sector = TertiarySector.of(code).map(TertiarySector::code).orElse("");
            assertEquals(row.get("tertiary_sector"), sector, code);
            if (!sector.isEmpty()) {
                assertEquals(
                        sector, TertiarySector.of(code + "99").orElseThrow().code());
            }
        }
    }

    @Test
    void nothingIsToldOfUnknownCodes() {
        for (String code : new String[] {null, "", "98", "3", "36a", "36700", "U"}) {
            assertEquals(Optional.empty(), TertiarySector.of(code));
            assertEquals(Optional.empty(), Industries.sectionOf(code));
            assertFalse(Industries.isManufacturing(code));
            assertFalse(Industries.isIndustry(code));
        }
    }
}
