package org.bagui.runtime.register.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeFileTest {
    private static final String SQUARE = "[[109,24],[110,24],[110,25],[109,24]]";
    private static final String POLYGON = "{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "]}";

    @Test
    void aPlaceIsToldByCodeByNumberByIdOrByName() {
        assertEquals(
                "[450203, 450204, 450205, 450300]",
                read(feature("{\"code\":\"450203\"}", POLYGON)
                                + ",{\"geometry\":" + POLYGON
                                + ",\"type\":\"Feature\",\"properties\":{\"adcode\":450204}}"
                                + ",{\"id\":450205,\"properties\":null,\"geometry\":" + POLYGON + "},"
                                + feature("{\"name\":\"桂林市\",\"center\":[110.2,25.3]}", POLYGON))
                        .keySet()
                        .toString());
    }

    @Test
    void cornersAreRoundedAndIsletsLeftOut() {
        String islet = "[[109,24],[109.00001,24],[109,24.00001],[109,24]]";
        String many = "{\"coordinates\":[[" + islet + "],[" + SQUARE.replace("[110,25]", "[110.123456,25,312.5]") + ","
                + islet + "]],\"type\":\"MultiPolygon\"}";
        assertEquals(
                Map.of(
                        "450203",
                        "{\"type\":\"MultiPolygon\",\"coordinates\":"
                                + "[[[[109.0,24.0],[110.0,24.0],[110.1235,25.0],[109.0,24.0]]]]}"),
                read(feature("{\"code\":\"450203\"}", many)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "[]",
                "{}",
                "{\"type\":\"Polygon\"}",
                "{\"type\":\"Polygon\",\"coordinates\":7}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[109]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[109,\"24\"]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[109,24],[110,24],[110,25],[109,25]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[109,24],[110,24],[110,99],[109,24]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1e999,24],[110,24],[110,25],[1e999,24]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[109,24],[110,24],[110,25],[109,24]],7]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[[109,24],[110,24],[110,25],[109,24]]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[109,24],[110,24],[110,25],[109,24]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[[109,24],[110,24],[110,25],[109,24]]]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[1,2],[3,4],[5,6],[1,2]]],[[1,2],[3,4]]]}",
                "{\"type\":\"Point\",\"coordinates\":[109,24]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[109,24],[109,24],[109,24],[109,24]]]}"
            })
    void whatIsNoPolygonIsToldWithItsFeature(String geometry) {
        Problem refused = assertThrows(
                Problem.class,
                () -> read(feature("{\"code\":\"450203\"}", POLYGON) + ","
                        + feature("{\"code\":\"450204\",\"name\":\"柳南区\"}", geometry)));
        assertEquals("invalid-entry", refused.code());
        assertEquals("shape-no-polygon", refused.faults().get(0).code());
        assertEquals("[2, 柳南区]", refused.faults().get(0).args().toString());
    }

    @Test
    void aFeatureMayBearWhateverElse() {
        StringBuilder more = new StringBuilder("{\"code\":\"450203\",\"name\":\"" + "鱼".repeat(5_000) + "\"");
        for (int i = 0; i < 50_000; i++) {
            more.append(",\"p").append(i).append("\":[{\"q\":").append(i).append("}]");
        }
        assertEquals("[450203]", read(feature(more + "}", POLYGON)).keySet().toString());
        Problem refused =
                assertThrows(Problem.class, () -> read(feature("{\"name\":\"" + "远".repeat(5_000) + "\"}", POLYGON)));
        assertEquals(61, refused.faults().get(0).args().get(1).toString().length());
    }

    @Test
    void unknownAndRepeatedPlacesAreTold() {
        Problem refused = assertThrows(
                Problem.class,
                () -> read(feature("{\"code\":\"450203\"}", POLYGON) + "," + feature("{\"name\":\"nowhere\"}", POLYGON)
                        + "," + feature("{\"adcode\":\"450203\",\"name\":\"again\"}", POLYGON) + ",7"));
        assertEquals(
                "[shape-unknown-place, shape-twice, shape-unknown-place]",
                refused.faults().stream().map(fault -> fault.code()).toList().toString());
        assertEquals("[3, again, 1]", refused.faults().get(1).args().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "7", "{\"type\":\"FeatureCollection\",\"features\":[]}", "{\"type\":\"Feature\"}"})
    void otherJsonIsNoCollection(String json) {
        assertEquals("not-feature-collection", refusal(json).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "nonsense",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"coordinates\":[[["
            })
    void whatBreaksOffCannotBeRead(String json) {
        assertEquals("unreadable-file", refusal(json).code());
    }

    @Test
    void aMapThatNoBrowserDrawsIsRefused() {
        String corners = "[109,24],[110,25],".repeat(VertexLimit.MOST / 2);
        String detailed = "{\"type\":\"Polygon\",\"coordinates\":[[" + corners + "[109,24]]]}";
        Problem refused = assertThrows(Problem.class, () -> read(feature("{\"code\":\"450203\"}", detailed)));
        assertEquals("shapes-too-detailed", refused.code());
        assertTrue(refused.args().contains(VertexLimit.MOST));
    }

    private static Problem refusal(String json) {
        return assertThrows(Problem.class, () -> file(json));
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }

    private static Map<String, String> read(String features) {
        Map<String, String> texts = new TreeMap<>();
        file("{\"type\":\"FeatureCollection\",\"name\":\"map\",\"features\":[" + features + "]}")
                .forEach((PlaceCode place, Outline outline) -> texts.put(place.text(), outline.text()));
        return texts;
    }

    private static Map<PlaceCode, Outline> file(String json) {
        return ShapeFile.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), BuiltInPlaces.directory());
    }
}
