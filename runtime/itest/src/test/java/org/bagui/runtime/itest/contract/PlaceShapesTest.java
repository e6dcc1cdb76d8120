package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shapes of places are loaded by an administrator and read by everybody. */
@Edition(value = "core", shared = true)
@Tag("both-databases")
class PlaceShapesTest {
    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[109,24],[110,24],[110,25.00004],[109,24]]]}";

    private static final List<String> OF_OTHER_TESTS = List.of("450600", "450800", "450900");

    private final RunningEdition platform;
    private final RestClient administrator;
    private final RestClient officer;

    PlaceShapesTest(RunningEdition platform) {
        this.platform = platform;
        administrator = platform.administrator();
        officer = platform.officer("450203");
    }

    @Test
    void shapesAreLoadedReplacedAndTakenAway() {
        assertEquals("", places("450000", "city"));
        assertEquals(
                200,
                load(administrator, file("450100", "450200", "450203", "450102"))
                        .status());
        assertEquals("450100,450200", places("450000", "city"));
        assertEquals("450203", places("450200", "county"));
        assertEquals("450102,450203", places("450000", "county"));
        assertEquals(200, load(administrator, file("450300", "450200")).status());
        assertEquals("450100,450200,450300", places("450000", "city"));

        JsonNode one = officer.read("place-shapes?parent=450200&level=county")
                .path("features")
                .path(0);
        assertEquals("Feature", one.path("type").asText());
        assertEquals("鱼峰区", one.path("properties").path("name").asText());
        assertEquals("MultiPolygon", one.path("geometry").path("type").asText());
        assertEquals(
                25.0,
                one.path("geometry")
                        .path("coordinates")
                        .path(0)
                        .path(0)
                        .path(2)
                        .path(1)
                        .asDouble());

        Answer removed = administrator.json("DELETE", "place-shapes", null);
        assertTrue(removed.json().path("places").asInt() >= 5, removed::text);
        assertEquals("", places("450000", "city"));
    }

    @Test
    void faultyFilesAreRefusedWhole() {
        assertRefused(403, "not-permitted", load(officer, file("450400")));
        assertRefused(403, "not-permitted", officer.json("DELETE", "place-shapes", null));
        assertRefused(400, "unreadable-file", load(administrator, "{\"type\":"));
        assertRefused(422, "not-feature-collection", load(administrator, "[]"));
        Answer unknown = load(administrator, file("450500", "999999"));
        assertRefused(422, "invalid-entry", unknown);
        assertTrue(
                unknown.json().path("errors").path(0).path("message").asText().contains("第2个要素"), unknown::text);
        assertEquals("", places("450500", "county"));
        assertRefused(400, "bad-place", officer.get("place-shapes?level=city"));
        assertRefused(400, "bad-parameter", officer.get("place-shapes?parent=450000"));
        assertRefused(400, "unknown-parameter", officer.get("place-shapes?parent=450000&level=city&zoom=1"));
    }

    /** A map of a region is larger than what is taken as JSON elsewhere. */
    @Test
    void aMapIsTakenAsAFile() {
        String padded = file("450600").replace("\"FeatureCollection\"", "\"FeatureCollection\"" + " ".repeat(8 << 20));
        assertEquals(200, load(administrator, padded).status());
    }

    @Test
    void onlyTheRegionsAdministratorsChangeTheMapOfAll() {
        RestClient city = platform.account("450700", "administrator");
        assertRefused(403, "not-permitted", load(city, file("450700")));
        assertRefused(403, "not-permitted", city.json("DELETE", "place-shapes", null));
    }

    /** Whatever was loaded before counts, too: a map that no browser draws would come about file by file. */
    @Test
    void allShapesTogetherAreBounded() {
        assertEquals(200, load(administrator, detailed("450800", 120_000)).status());
        assertRefused(422, "shapes-too-detailed", load(administrator, detailed("450900", 120_000)));
        assertEquals(200, load(administrator, detailed("450800", 130_000)).status());
        assertEquals(200, load(administrator, detailed("450800", 4)).status());
    }

    private static String detailed(String code, int corners) {
        String ring = IntStream.range(0, corners)
                .mapToObj(i -> "[" + (108 + i % 1_000 / 1_000.0) + "," + (22 + i / 1_000 / 1_000.0) + "]")
                .collect(Collectors.joining(",", "[", ",[108,22]]"));
        return file(code).replace(SQUARE, "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}");
    }

    private String places(String parent, String level) {
        JsonNode found = officer.read("place-shapes?parent=" + parent + "&level=" + level);
        return StreamSupport.stream(found.path("features").spliterator(), false)
                .map(one -> one.path("properties").path("code").asText())
                .filter(code -> !OF_OTHER_TESTS.contains(code))
                .collect(Collectors.joining(","));
    }

    private static String file(String... codes) {
        return List.of(codes).stream()
                .map(code ->
                        "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\"},\"geometry\":" + SQUARE + "}")
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private static Answer load(RestClient client, String file) {
        return client.send("PUT", "place-shapes", "application/geo+json", file.getBytes(StandardCharsets.UTF_8));
    }
}
