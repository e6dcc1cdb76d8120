package org.bagui.runtime.rest.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RefusalCountTest {
    private long seconds;
    private final RefusalCount count = new RefusalCount(() -> seconds * 1_000_000_000L);

    @Test
    void aFloodIsRecordedByItsNumber() {
        for (int refusal = 0; refusal < RefusalCount.IN_A_MINUTE; refusal++) {
            assertEquals(OptionalInt.of(0), count.add("zhang"));
        }
        for (int refusal = 0; refusal < 5_000; refusal++) {
            assertEquals(OptionalInt.empty(), count.add("zhang"));
        }
        assertEquals(OptionalInt.of(0), count.add("li"), "another account has a minute of its own");
        seconds = 60;
        assertEquals(OptionalInt.of(5_000), count.add("zhang"));
        assertEquals(OptionalInt.of(0), count.add("zhang"));
    }
}
