package org.bagui.runtime.rest.dispatch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.GenericEntity;
import javax.ws.rs.core.StreamingOutput;
import org.junit.jupiter.api.Test;

class FinishedAnswerTest {
    private static final byte[] BYTES = {1, 2, 3};

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void streamsAreReadToTheirEnd() throws IOException {
        boolean[] written = new boolean[1];
        StreamingOutput stream = out -> {
            out.write(BYTES);
            written[0] = true;
        };
        try (InputStream finished = (InputStream) FinishedAnswer.of(stream, json)) {
            assertTrue(written[0]);
            assertArrayEquals(BYTES, finished.readAllBytes());
        }
        try (InputStream finished = (InputStream) FinishedAnswer.of(new ByteArrayInputStream(BYTES), json)) {
            assertArrayEquals(BYTES, finished.readAllBytes());
        }
    }

    @Test
    void aStreamWithoutEndFails() {
        StreamingOutput endless = out -> {
            while (true) {
                out.write(BYTES);
                out.write(1);
            }
        };
        assertThrows(IOException.class, () -> FinishedAnswer.spooled(endless, 10_000));
    }

    @Test
    void objectsAreJsonAndTextsStay() throws IOException {
        assertEquals("{\"a\":1}", new String((byte[]) FinishedAnswer.of(Map.of("a", 1), json)));
        GenericEntity<List<String>> typed = new GenericEntity<>(List.of("a")) {};
        assertEquals("[\"a\"]", new String((byte[]) FinishedAnswer.of(typed, json)));
        assertSame(BYTES, FinishedAnswer.of(BYTES, json));
        assertEquals("text", FinishedAnswer.of("text", json));
    }
}
