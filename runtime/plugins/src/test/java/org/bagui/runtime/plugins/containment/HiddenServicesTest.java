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

    @ParameterizedTest
    @CsvSource({
        "org.bagui.runtime.people.key.KeyStore, true",
        "org.bagui.core.persistence.store.EntryStores, true",
        "org.bagui.core.persistence.Transactions, false",
        "org.bagui.core.register.service.RegisterService;org.bagui.runtime.register.Registers, false",
        "org.bagui.plugin.ledger.Any, false"
    })
    void whatTheRuntimeKeepsToItselfIsKnown(String interfaces, boolean inside) {
        assertEquals(inside, HiddenServices.isInside(interfaces.split(";")));
    }
}
