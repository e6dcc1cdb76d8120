package org.bagui.runtime.itest.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Keys of people change and get lost; in place of a new start of the platform their bundle alone starts anew. */
@Edition(value = "core", shared = true)
@Tag("both-databases")
class KeysTest {
    private static final String PLACE = "451030";
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private final Bundle bundle;
    private final Path file;
    private final RestClient anonymous;
    private final PersonClient officer;

    KeysTest(RunningEdition platform) {
        bundle = platform.bundle("org.bagui.runtime.people");
        file = platform.data().resolve("people-keys");
        anonymous = new RestClient(platform.baseUri());
        officer = PersonClient.of(OfficerClient.officer(platform, PLACE));
    }

    /** Starts the bundle anew with these keys, or without a file; returns when its paths are there again. */
    private void startsAnew(String keys) throws BundleException, IOException {
        bundle.stop();
        if (keys == null) {
            Files.delete(file);
        } else {
            Files.writeString(file, keys);
        }
        bundle.start();
        Waiting.until(() -> officer.client().get("persons").status(), status -> status != 404);
    }

    private void awaitsReady() {
        Waiting.until(() -> anonymous.get("health/ready").status(), status -> status == 200);
    }

    /** Whether people can be read with these keys alone; otherwise all keys are put back, and sealing anew goes on. */
    private boolean runsWith(String keys, String all) {
        try {
            startsAnew(keys);
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (System.nanoTime() < end) {
                if (anonymous.get("health/ready").status() == 200) {
                    return true;
                }
            }
            Files.writeString(file, all);
            awaitsReady();
            return false;
        } catch (BundleException | IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String line(String name) {
        SecureRandom random = new SecureRandom();
        StringBuilder line = new StringBuilder(name);
        for (int i = 0; i < 2; i++) {
            byte[] secret = new byte[32];
            random.nextBytes(secret);
            line.append(' ').append(Base64.getEncoder().encodeToString(secret));
        }
        return line.append('\n').toString();
    }

    @Test
    void aNewKeyTakesOverAndTheOldOneMayGo() throws Exception {
        String number = CitizenNumbers.of(PLACE, 1);
        String id = officer.registers(number, "韦花");
        String old = Files.readString(file);
        String fresh = line("fresh");
        startsAnew(fresh + old);
        awaitsReady();
        assertEquals(1, officer.looksUp(number).size(), "found under either key");
        String other = officer.registers(CitizenNumbers.of(PLACE, 2), "韦果");
        Waiting.until(() -> runsWith(fresh, fresh + old), runs -> runs);
        assertEquals(2, officer.client().read("persons").path("items").size());
        assertEquals(1, officer.looksUp(number).size());
        JsonNode full = officer.reveals(id, "核对密钥更换结果").orThrow().json();
        assertEquals(number, full.path("idNumber").asText());
        assertEquals(204, officer.erases(id).status());
        assertEquals(204, officer.erases(other).status());
    }

    @Test
    void aLostKeyIsAClearFaultUntilItIsPutBack() throws Exception {
        String number = CitizenNumbers.of(PLACE, 3);
        String id = officer.registers(number, "韦叶");
        String keys = Files.readString(file);
        startsAnew(null);
        Answer down = anonymous.get("health/ready");
        assertEquals(503, down.status(), down::text);
        assertEquals("down", down.json().path("checks").path("people").asText());
        Answer refused = officer.client().get("persons/" + id);
        assertEquals("503 people-keys-unusable", refused.status() + " " + refused.problem());
        assertTrue(refused.json().path("detail").asText().contains("密钥"), refused::text);
        assertFalse(Files.exists(file), "no new key takes the place of a lost one");
        Files.writeString(file, keys);
        awaitsReady();
        assertEquals(1, officer.looksUp(number).size());
        assertEquals(204, officer.erases(id).status());
    }
}
