package org.bagui.runtime.plugins.containment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenServicesTest {
    @ParameterizedTest
    @CsvSource({
        "osgi.jaxrs.resource, true",
        "OSGI.JAXRS.resource, true",
        "Osgi.Http.Whiteboard.servlet.pattern, true",
        "service.ranking, false",
        "register, false"
    })
    void propertiesOfWhiteboardsAreKnownInAnyCase(String key, boolean known) {
        assertEquals(known, HiddenServices.isWhiteboard(key));
    }
}
