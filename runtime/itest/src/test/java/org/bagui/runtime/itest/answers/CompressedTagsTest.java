package org.bagui.runtime.itest.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Test;

/** A browser takes compressed answers, and the server marks their tags; shown again, they stand for the same version. */
@Edition(shared = true)
class CompressedTagsTest {
    private static final String COUNTY = "450381";

    private final OfficerClient county;

    CompressedTagsTest(RunningEdition platform) {
        county = OfficerClient.officer(platform, COUNTY);
    }

    @Test
    void theTagOfACompressedAnswerIsThatOfItsVersion() {
        long id = county.reports(Report.profile(COUNTY, 1)).path("id").asLong();
        String path = "registers/" + Report.PROFILE + "/entries/" + id;
        Answer read = county.client().exchange("GET", path, null, null, "Accept-Encoding", "gzip");
        String tag = read.header("ETag");
        assertTrue(tag.startsWith("\"1--"), "compressed answers have tags of their own: " + tag);
        assertEquals(
                304,
                county.client()
                        .exchange("GET", path, null, null, "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .status());
        Map<String, Object> change = Map.of("businessAddress", "工业大道2号");
        assertEquals(
                200,
                county.client().json("PATCH", path, change, "If-Match", tag).status());
        assertEquals(
                412,
                county.client().json("PATCH", path, change, "If-Match", tag).status());
    }
}
