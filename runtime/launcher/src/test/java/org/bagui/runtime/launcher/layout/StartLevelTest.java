package org.bagui.runtime.launcher.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartLevelTest {

    @ParameterizedTest
    @CsvSource({
        "1,org.apache.aries.spifly.dynamic.bundle",
        "1,org.objectweb.asm.tree",
        "2,slf4j.api",
        "2,org.apache.felix.log",
        "3,org.apache.felix.scr",
        "3,com.h2database",
        "3,org.bagui.wrap.flyway",
        "5,org.bagui.core.model",
        "5,org.bagui.plugin.ledger",
        "7,org.apache.cxf.cxf-core",
        "7,org.apache.aries.jax.rs.whiteboard",
        "7,org.apache.felix.http.jetty12",
    })
    void whatAnswersFromOutsideComesLast(int level, String symbolicName) {
        assertEquals(level, StartLevel.of(symbolicName));
    }
}
