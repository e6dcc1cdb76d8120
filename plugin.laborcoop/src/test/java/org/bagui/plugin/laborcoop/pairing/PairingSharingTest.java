package org.bagui.plugin.laborcoop.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.testkit.ModuleTasks;
import org.bagui.plugin.laborcoop.sharing.FakeRegisters;
import org.bagui.plugin.laborcoop.sharing.SharedFacts;
import org.junit.jupiter.api.Test;

/** Who gets what of a pairing, and what the audit log has of it. */
class PairingSharingTest {
    private static final PlaceCode SENDING = PairingBench.SENDING;
    private static final PlaceCode RECEIVING = PairingBench.RECEIVING;
    private static final MonthRange MONTH = MonthRange.of(YearMonth.of(2022, 3));

    private final PairingBench bench = new PairingBench();
    private final Pairing pairing = bench.pairing;

    private SharedView read(PlaceCode from) {
        SharedFacts facts = new SharedFacts(new FakeRegisters(), ModuleTasks.of(SharedFacts.class));
        return new PairingSharing(bench.transactions, bench.service, bench.log, facts)
                .read(PairingBench.officer(from), 7, MONTH);
    }

    private Problem refused(PlaceCode from) {
        Problem problem = assertThrows(Problem.class, () -> read(from));
        assertTrue(bench.audit.events().isEmpty(), "nothing was read, so nothing may be logged as read");
        return problem;
    }

    @Test
    void eachSideGetsTheOthersAndBothEndsAreAudited() {
        SharedView seen = read(SENDING);
        assertEquals("451031", seen.places().get(0).place());
        assertEquals(1, seen.places().size());
        assertEquals(null, seen.places().get(0).supply());
        assertEquals(
                List.of(SENDING.padded(), RECEIVING.padded()),
                bench.audit.events().stream().map(event -> event.place()).toList());
        bench.audit.events().forEach(event -> {
            assertEquals(
                    "shared-facts-read pairing:7 officer", event.act() + " " + event.subject() + " " + event.actor());
            assertEquals("2022-03", event.facts().get("period"));
        });
    }

    @Test
    void theRegionSeesBothSides() {
        assertEquals(2, read(PlaceCode.of("450000")).places().size());
    }

    @Test
    void strangersAndUnconfirmedProposalsAreNotThere() {
        assertEquals(404, refused(PlaceCode.of("451030")).status());
        for (String before : List.of("proposed", "declined", "withdrawn")) {
            pairing.state = before;
            assertEquals(404, refused(SENDING).status(), before);
        }
    }

    @Test
    void afterTheEndOnlyTheStateIsTold() {
        pairing.state = "ended";
        assertEquals("pairing-ended", state(refused(SENDING)));
        pairing.state = "active";
        pairing.validUntil = LocalDate.of(2022, 6, 30);
        assertEquals("pairing-expired", state(refused(SENDING)));
        pairing.validFrom = LocalDate.of(2098, 1, 1);
        pairing.validUntil = LocalDate.of(2099, 1, 1);
        assertEquals("pairing-active", state(refused(RECEIVING)), "its first day is not here");
    }

    private static String state(Problem problem) {
        assertEquals("409 state-conflict", problem.status() + " " + problem.code());
        return problem.faults().stream().map(Fault::code).findFirst().orElseThrow();
    }
}
