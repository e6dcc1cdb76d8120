package org.bagui.runtime.itest.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever sends slowly keeps nobody else waiting: 200 half requests held all threads of the server, those of health, too. */
@Edition
@Tag("both-databases")
@Timeout(300)
class SlowSendersTest {
    private static final String PLACE = "450108";
    /** In the POM; the whole run has all of them. */
    private static final int CONNECTIONS = Integer.getInteger("bagui.slow.connections", 5_000);

    @Test
    void othersSignInAndWorkMeanwhile(RunningEdition platform) throws Exception {
        OfficerClient officer = OfficerClient.officer(platform, PLACE);
        RestClient anonymous = new RestClient(platform.baseUri());
        String password = RandomPasswords.random();
        platform.administrator().account("beside-slow", PLACE, List.of("officer"), password);
        try (SlowSenders slow = new SlowSenders(platform.baseUri(), CONNECTIONS)) {
            for (int round = 0; round < 20; round++) {
                assertEquals(200, anonymous.get("health/ready").status());
                assertEquals(
                        201,
                        anonymous
                                .post("sessions", Map.of("username", "beside-slow", "password", password))
                                .status());
                assertEquals(0, officer.counts("enterprise-profile", ""));
            }
        }
    }
}
