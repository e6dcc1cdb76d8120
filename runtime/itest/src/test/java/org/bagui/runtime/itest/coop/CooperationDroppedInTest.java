package org.bagui.runtime.itest.coop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Labour cooperation is missed by nobody: an edition without it works, its bundle dropped into the running platform brings it,
 * with the ledger's figures by name, and when it goes the ledger works on and nothing of it answers; what was agreed is there
 * again when it comes back.
 */
@Edition("ledger-only")
@Tag("both-databases")
class CooperationDroppedInTest {
    private static final String SENDING = "451228";
    private static final String RECEIVING = "451031";
    private static final String PAIRINGS = "laborcoop/pairings";

    private final RunningEdition platform;
    private final OfficerClient sending;
    private final OfficerClient receiving;

    CooperationDroppedInTest(RunningEdition platform) {
        this.platform = platform;
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
    }

    @Test
    void comesWithItsJarAndGoesWithIt() throws IOException, BundleException {
        absent();
        lacks("2022-03", 781);
        Bundle plugin = droppedIn();
        String pairing = paired();
        assertEquals(12, shared(pairing));

        plugin.uninstall();
        Waiting.until(() -> sending.client().get(PAIRINGS).status(), status -> status == 404);
        absent();
        lacks("2022-04", 782);

        droppedIn();
        assertEquals("active", sending.client().read(pairing).path("state").asText());
        assertEquals(12, shared(pairing));
    }

    private void absent() {
        assertEquals(404, sending.client().get(PAIRINGS).status());
        assertEquals(404, sending.client().get("registers/labour-supply").status());
        assertEquals(200, sending.client().get("registers/labour-demand").status());
    }

    private void lacks(String month, int firm) {
        receiving.reports(Report.profile(RECEIVING, firm).in(month));
        receiving.reports(Report.demand(RECEIVING, firm, "焊工")
                .in(month)
                .with("occupationCode", "6-18-02-04")
                .with("shortageCurrent", 12));
    }

    private String paired() {
        Map<String, Object> contact = Map.of("name", "示例联系人", "phone", "0776-8201234");
        Map<String, Object> terms = Map.of(
                "sendingPlace",
                SENDING,
                "receivingPlace",
                RECEIVING,
                "agreementNumber",
                "示例协议1号",
                "validFrom",
                "2022-01-01",
                "validUntil",
                "2098-12-31",
                "quotas",
                List.of(Map.of("occupation", "焊工", "persons", 40)),
                "contacts",
                Map.of("sending", contact, "receiving", contact),
                "shares",
                Map.of("sending", List.of("supply"), "receiving", List.of("shortage")));
        JsonNode made = sending.client().post(PAIRINGS, terms).orThrow().json();
        String pairing = PAIRINGS + "/" + made.path("id").asText();
        receiving.client().post(pairing + "/confirm", Map.of()).orThrow();
        return pairing;
    }

    private int shared(String pairing) {
        JsonNode shared = sending.client().read(pairing + "/shared?period=2022-03");
        return shared.findPath("shortage").findValues("shortageCurrent").stream()
                .mapToInt(JsonNode::asInt)
                .sum();
    }

    private Bundle droppedIn() throws IOException, BundleException {
        Path bundles = Path.of(System.getProperty("bagui.home"), "bundles");
        Path jar;
        try (Stream<Path> all = Files.list(bundles)) {
            jar = all.filter(one -> one.getFileName().toString().startsWith("plugin.laborcoop"))
                    .findFirst()
                    .orElseThrow();
        }
        Bundle bundle = platform.context().installBundle(jar.toUri().toString());
        bundle.start();
        Waiting.until(() -> sending.client().get(PAIRINGS).status(), status -> status == 200);
        Waiting.until(
                () -> sending.client().read("registers").toString(), registers -> registers.contains("labour-supply"));
        return bundle;
    }
}
