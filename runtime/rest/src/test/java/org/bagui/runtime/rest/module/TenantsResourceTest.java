package org.bagui.runtime.rest.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TenantsResourceTest {
    @Test
    void anyOfSeveralTagsMayBeThePresentOne() {
        assertEquals(4, TenantsResource.seen("\"2\", \"5\"", 4));
        assertEquals(1, TenantsResource.seen("\"2\", \"5\"", 3), "none is: the first one is told as stale");
        assertEquals(0, TenantsResource.seen("\"1\"", 0));
        assertNull(TenantsResource.seen("*", 3));
    }
}
