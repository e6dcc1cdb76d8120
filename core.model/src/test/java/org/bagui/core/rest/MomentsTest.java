package org.bagui.core.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    @ParameterizedTest
    @CsvSource({
        "2022-03-01T16:00:00, 2022-03-02T00:00:00+08:00",
        "2022-02-28T23:59:59.000001, 2022-03-01T07:59:59.000001+08:00",
        "1992-01-01T00:00:00, 1992-01-01T08:00:00+08:00",
        "1988-07-01T00:00:00, 1988-07-01T09:00:00+09:00"
    })
    void aMomentKeptInUtcReadsAsTheZoneHadIt(String utc, String text) {
        LocalDateTime kept = LocalDateTime.parse(utc);
        assertEquals(text, Moments.text(kept));
        assertEquals(text, Moments.text(kept.toInstant(ZoneOffset.UTC)));
        assertEquals(kept.toInstant(ZoneOffset.UTC), Moments.parse(text).orElseThrow());
    }
}
