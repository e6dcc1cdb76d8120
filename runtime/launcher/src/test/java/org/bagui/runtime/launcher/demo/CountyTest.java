package org.bagui.runtime.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.bagui.runtime.launcher.demo.DemoMonths.Age;
import org.junit.jupiter.api.Test;

class CountyTest {
    private static final DemoPlace PLACE = new DemoPlace(CountyPart.SHOWN_COUNTY, "鹿寨县");
    private static final List<MadeUpEnterprise> FIRMS = IntStream.range(0, 10)
            .mapToObj(number -> MadeUpEnterprise.of(PLACE.code(), PLACE.name(), number))
            .toList();

    @Test
    void theClerksFirmHadPostsInWhateverMonthTheDemonstrationRuns() {
        for (int month = 1; month <= 12; month++) {
            Instant then = Instant.parse(String.format("2027-%02d-15T00:00:00Z", month));
            DemoMonths months = DemoMonths.before(Clock.fixed(then, ZoneOffset.UTC));
            MadeUpEnterprise firm = new County(PLACE, CountyPart.SHOWN, months).clerksFirm();
            assertTrue(new MadeUpSheets(months.of(Age.MIDDLE), List.of()).posts(firm) > 0, firm::name);
        }
    }

    @Test
    void theOldestMonthIsWholeEverywhere() {
        for (CountyPart part : CountyPart.values()) {
            assertEquals(FIRMS, part.reporting(FIRMS, Age.OLDEST));
            assertTrue(
                    part.isDemandReported(Age.OLDEST) && part.isSubmitted(Age.OLDEST) && part.isAccepted(Age.OLDEST));
        }
    }

    @Test
    void nothingIsSentUpWhileItsFiguresAskForAReason() {
        for (CountyPart part : CountyPart.values()) {
            for (Age age : Age.values()) {
                assertTrue(!part.isSubmitted(age) || part.odd(FIRMS, age).isEmpty(), part + " " + age);
            }
        }
    }
}
