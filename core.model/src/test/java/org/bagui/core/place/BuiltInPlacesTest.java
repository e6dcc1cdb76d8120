package org.bagui.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.codelist.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInPlacesTest {
    private static final PlaceDirectory PLACES = BuiltInPlaces.directory();
    private static final PlaceCode REGION = PlaceCode.of("450000");

    @Test
    void holdsRegionCitiesCountiesAndTownships() {
        assertEquals(1 + 14 + 111 + 14 + 1284, PLACES.all().size());
        assertEquals(14, PLACES.list(PlaceLevel.CITY, REGION).size());
        List<Jurisdiction> counties = PLACES.list(PlaceLevel.COUNTY, null);
        assertEquals(111, counties.stream().filter(Jurisdiction::isDivision).count());
        assertEquals(
                14,
                counties.stream().filter(place -> place.code().isCityProper()).count());
        assertEquals(1284, PLACES.list(PlaceLevel.TOWNSHIP, REGION).size());
        assertEquals(0, PLACES.list(PlaceLevel.REGION, REGION).size());
        assertEquals(11, PLACES.children(PlaceCode.of("450200")).size());
        assertEquals(PLACES.children(REGION), PLACES.list(null, REGION));
        assertEquals("柳州市本级", PLACES.find(PlaceCode.of("450201")).orElseThrow().nameZh());
    }

    @Test
    void agreesWithTheListOfDivisions() {
        List<Map<String, String>> rows = SharedData.table("divisions_guangxi.csv");
        assertEquals(126, rows.size());
        for (Map<String, String> row : rows) {
            Jurisdiction place = PLACES.find(PlaceCode.of(row.get("code"))).orElseThrow();
            assertEquals(row.get("name_zh"), place.nameZh());
            assertEquals(row.get("name_en"), place.nameEn());
            assertEquals(row.get("kind"), place.kind());
            assertEquals(
                    row.get("parent_code"),
                    place.parent() == null ? "" : place.parent().text());
        }
    }

    @Test
    void agreesWithTheListOfTownships() {
        List<Map<String, String>> rows = SharedData.table("townships_guangxi.csv");
        assertEquals(1284, rows.size());
        for (Map<String, String> row : rows) {
            Jurisdiction place = PLACES.find(PlaceCode.of(row.get("code"))).orElseThrow();
            assertEquals(row.get("name_zh"), place.nameZh());
            assertEquals(row.get("parent_code"), place.parent().text());
            assertEquals(row.get("kind"), place.kind());
        }
    }

    @Test
    void everyPlaceIsFoundByItsNames() {
        for (Jurisdiction place : PLACES.all()) {
            PlaceCode within = place.parent() == null ? null : place.parent();
            assertEquals(Optional.of(place), PLACES.named(place.nameZh(), within), place.nameZh());
            assertEquals(Optional.of(place), PLACES.named(place.code().text(), within));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "宾阳, 450000, 450126",
        "宾阳县, 450126, 450126",
        "宾 阳 县, 450126, 450126",
        "４５０１２６, 450126, 450126",
        "南宁市, 450126, 450100",
        "南宁, 450126, 450100",
        "柳州市鱼峰区, 450000, 450203",
        "广西柳州市, 450000, 450200",
        "广西, 450203, 450000",
        "广西壮族自治区柳州市鱼峰区, 450000, 450203",
        "融水, 450200, 450225",
        "融水县, 450200, 450225",
        "融水苗族自治, 450200, 450225",
        "罗城, 450000, 451225",
        "金秀, 450000, 451324",
        "龙胜, , 450328",
        "横州, 450000, 450181",
        "市本级, 450200, 450201",
        "本级, 450201, 450201",
        "市本级, 450000, none",
        "市本级, 450203, none",
        "洋桥, 450126, 450126114",
        "洋桥镇, 450100, none",
        "象山街道办事处, 450304, 450304002",
        "鹿山县, 450304, none",
        "450203, 450200, 450203",
        "450203, 450300, none",
        "450299, 450200, none",
        "柳南, 450300, none"
    })
    void readsTheNamesOfSheets(String text, String within, String code) {
        PlaceCode place = within == null ? null : PlaceCode.of(within);
        assertEquals(
                code,
                PLACES.named(text, place).map(found -> found.code().text()).orElse("none"));
    }

    @Test
    void aLevelChoosesBetweenCountyAndTown() {
        PlaceCode county = PlaceCode.of("450181");
        assertEquals("450181", PLACES.named("横州", county).orElseThrow().code().text());
        assertEquals(
                "横州镇",
                PLACES.named("横州", county, PlaceLevel.TOWNSHIP).orElseThrow().nameZh());
        assertEquals(
                "450100",
                PLACES.named("南宁", county, PlaceLevel.CITY).orElseThrow().code().text());
        assertEquals(Optional.empty(), PLACES.named("南宁", county, PlaceLevel.COUNTY));
    }

    @Test
    void hostileNamesFindNothing() {
        for (String text : new String[] {null, "", " ", "市", "县", "%", "广西", "'; --", "南".repeat(5000)}) {
            assertTrue(PLACES.named(text, PlaceCode.of("440000")).isEmpty(), text);
        }
    }
}
