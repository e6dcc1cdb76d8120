package org.bagui.runtime.rest.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.runtime.rest.testing.Server;
import org.bagui.runtime.rest.testing.TestRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries of a place whose tenant has added a field. */
class TailoredEntryTest {
    private static final String ENTRIES = "/registers/clinic-visit/entries/";
    private Server server;

    @BeforeEach
    void start() {
        server = new Server();
        server.registers.tailored.put(PlaceCode.of("450203"), TestRegister.named("clinic-visit", "ward"));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private int knownAt(String place) {
        long id = server.registers.put(place, Map.of("doctor", "a"));
        return server.send(server.to(ENTRIES + id, "region").header("If-None-Match", "\"1\""))
                .status();
    }

    @Test
    void isSentAgainForItsMembersMayBeOthers() {
        assertEquals(200, knownAt("450203"));
        assertEquals(304, knownAt("450204"));
    }

    @Test
    void theHintAsksForTheFieldsOfThePlace() {
        long id = server.registers.put("450203", Map.of("doctor", "a"));
        assertEquals(
                200,
                server.send(server.to(ENTRIES + id + "?hint=true", "officer")).status());
        assertTrue(server.registers.queries.get(0).fields().contains("ward"));
    }
}
