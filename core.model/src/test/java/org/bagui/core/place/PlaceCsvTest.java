package org.bagui.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.bagui.core.codelist.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceCsvTest {
    private static PlaceUpload read(String text) throws IOException {
        return PlaceCsv.read(
                BuiltInPlaces.directory(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void addsZonesAndVillages() throws IOException {
        PlaceUpload upload = read(
                "code,name_zh,name_en\n450271,柳州高新区,Liuzhou High-tech Zone\n" + "450203001001,某某社区,\n450271400,某园区,\n");
        assertEquals(List.of(), upload.faults());
        CompositePlaces places = new CompositePlaces(BuiltInPlaces.directory());
        int before = places.children(PlaceCode.of("450200")).size();
        places.add(upload.places());
        Jurisdiction zone = places.find(PlaceCode.of("450271")).orElseThrow();
        assertEquals(Jurisdiction.ZONE, zone.kind());
        assertEquals(PlaceLevel.COUNTY, zone.level());
        assertEquals(before + 1, places.children(PlaceCode.of("450200")).size());
        assertEquals(zone, places.named("柳州高新", PlaceCode.of("450200")).orElseThrow());
        assertEquals(1, places.children(zone.code()).size());
        assertEquals(
                PlaceLevel.VILLAGE,
                places.named("某某社区", PlaceCode.of("450203")).orElseThrow().level());
        assertEquals(1424, BuiltInPlaces.directory().all().size(), "the built-in set stays as it was");
        assertEquals(1427, places.all().size());
    }

    @Test
    void readsThePartnerPlaces() throws IOException {
        PlaceUpload upload;
        try (InputStream in = Files.newInputStream(SharedData.file("partner_places.csv"))) {
            upload = PlaceCsv.read(BuiltInPlaces.directory(), in);
        }
        assertEquals(List.of(), upload.faults());
        assertEquals(84, upload.places().size());
        LoadedPlaces places = BuiltInPlaces.directory().with(upload.places());
        assertEquals("430000", places.named("湖南", null).orElseThrow().code().text());
        assertEquals("433100", places.named("湘西", null).orElseThrow().code().text());
        assertEquals("433100", places.named("湖南省湘西州", null).orElseThrow().code().text());
        assertEquals("440100", places.named("广东省广州市", null).orElseThrow().code().text());
        PlaceCode hainan = PlaceCode.of("460000");
        assertEquals(hainan, places.find(PlaceCode.of("469001")).orElseThrow().parent());
        assertEquals(19, places.children(hainan).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'code,name_zh\n45027,某区'; bad-code; 2; code",
                "'code,name_zh\n450271,某区\n450271000,某区'; duplicate-code; 3; code",
                "'code,name_zh\n450271,'; missing-value; 2; name_zh",
                "'code,name_zh,kind\n450271,某区,=A1'; bad-code; 2; kind",
                "'code,name_zh\n440300,某市'; unknown-parent; 2; parent_code",
                "'code,name_zh,parent_code\n450271,某区,450300'; parent-not-above; 2; parent_code",
                "'code,name_zh,parent_code\n450271,某区,450271'; parent-not-above; 2; parent_code",
                "'code,name_zh,parent_code\n450271,某区,柳州'; bad-code; 2; parent_code",
                "'code,name_zh,parent_code\n450271001,某街道,450271'; unknown-parent; 2; parent_code"
            })
    void namesTheLineOfWhatIsWrong(String text, String code, int line, String column) throws IOException {
        PlaceUpload upload = read(text);
        assertTrue(upload.places().isEmpty());
        assertEquals(code, upload.faults().get(0).code());
        assertEquals(line, upload.faults().get(0).line());
        assertEquals(column, upload.faults().get(0).column());
    }

    @Test
    void aPlaceWithoutItsParentIsRefused() {
        List<Jurisdiction> stray = List.of(Jurisdiction.of(PlaceCode.of("440300"), "某市", "", "prefecture-city"));
        LoadedPlaces places = BuiltInPlaces.directory();
        assertThrows(IllegalArgumentException.class, () -> places.with(stray));
    }
}
