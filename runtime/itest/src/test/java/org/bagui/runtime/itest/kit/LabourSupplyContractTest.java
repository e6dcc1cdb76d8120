package org.bagui.runtime.itest.kit;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.contract.RegisterContractTest;
import org.junit.jupiter.api.Test;

/** The survey of labour supply keeps to the contract; its entries are about no enterprise. */
@Edition(value = "liuzhou", shared = true)
class LabourSupplyContractTest extends RegisterContractTest {
    private static final String TOWNSHIP = "450203003";

    LabourSupplyContractTest(RunningEdition platform) {
        super(platform, "labour-supply");
    }

    @Override
    protected Map<String, Object> entry(int number) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("countyCode", place());
        entry.put("occupationCode", "示例职业" + number);
        entry.put("skillLevel", "5");
        entry.put("personsAvailable", 20 + number);
        entry.put("wishToReturn", number);
        entry.put("wantedOccupations", "焊工、钳工");
        return entry;
    }

    /** Townships of one county are surveyed one by one, and a change that does not name the township leaves it. */
    @Test
    void townshipsStandBesideTheCounty() {
        register().sends(entry(51)).orThrow();
        Map<String, Object> ofTownship = entry(51);
        ofTownship.put("townshipCode", TOWNSHIP);
        Answer made = register().sends(ofTownship);
        assertEquals(TOWNSHIP, made.orThrow().json().path("surveyPlace").asText(), made::text);
        assertRefused(409, "duplicate-key", register().sends(ofTownship));
        String path = register().entries() + "/" + made.json().path("id").asLong();
        JsonNode changed = register()
                .client()
                .json("PATCH", path, Map.of("personsAvailable", 99), "If-Match", made.header("ETag"))
                .orThrow()
                .json();
        assertEquals(TOWNSHIP, changed.path("surveyPlace").asText(), changed::toString);
        assertEquals(TOWNSHIP, changed.path("townshipCode").asText(), changed::toString);
    }
}
