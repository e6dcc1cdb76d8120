package org.bagui.runtime.rest.carry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bagui.core.place.PlaceCode;
import org.bagui.runtime.rest.testing.Server;
import org.junit.jupiter.api.Test;

class CarryForwardResourceTest {
    @Test
    void nothingIsCarriedToAPlaceWhereTheModuleIsOff() throws Exception {
        try (Server server = new Server()) {
            server.offerUnderRegister("carry-forward", new CarryForwardResource(server.registers, server.requests));
            server.registers.off.add(PlaceCode.of("450204"));
            String path = "/registers/clinic-visit/carry-forward";
            String body = "{\"jurisdiction\":\"450204\",\"from\":\"2022-03\",\"to\":\"2022-02\"}";
            assertEquals(
                    "404 module-not-enabled",
                    server.send(server.to(path, "region"), "POST", body).refusal());
            assertEquals(
                    "422 months-out-of-order",
                    server.send(server.to(path, "region"), "POST", body.replace("450204", "450203"))
                            .refusal());
        }
    }
}
