package org.bagui.plugin.laborcoop.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.security.Actor;
import org.bagui.core.tenant.Tenants;
import org.bagui.plugin.laborcoop.sharing.FakeRegisters;
import org.bagui.plugin.laborcoop.sharing.SharedFacts;
import org.junit.jupiter.api.Test;

/** Who gets what of a pairing, and what the audit log has of it. */
class PairingSharingTest {
    private static final PlaceCode SENDING = PlaceCode.of("451228");
    private static final PlaceCode RECEIVING = PlaceCode.of("451031");
    private static final MonthRange MONTH = MonthRange.of(YearMonth.of(2022, 3));

    private final Pairing pairing = pairing();
    private final FakeDatabase database = new FakeDatabase(pairing);

    private static Pairing pairing() {
        Pairing made = new Pairing();
        made.id = 7L;
        made.sendingPlace = SENDING.padded();
        made.receivingPlace = RECEIVING.padded();
        made.state = "active";
        made.proposedSide = "sending";
        made.validFrom = LocalDate.of(2022, 1, 1);
        made.validUntil = LocalDate.of(2099, 12, 31);
        made.quotas = "[]";
        made.sendingShares = "supply";
        made.receivingShares = "shortage,posts";
        made.proposedAt = LocalDateTime.of(2022, 1, 1, 0, 0);
        return made;
    }

    private static Actor at(PlaceCode place) {
        return new Actor("officer", "officer", place, Set.of(), Set.of());
    }

    private SharedView read(PlaceCode from) {
        Tenants tenants = new Tenants() {
            @Override
            public boolean isEnabled(String module, PlaceCode place) {
                return true;
            }

            @Override
            public List<PlaceCode> without(String module, PlaceCode place) {
                return List.of();
            }
        };
        PairingLog log = new PairingLog(database);
        PairingDesk desk = new PairingDesk(database, new PairingPlaces(BuiltInPlaces.directory()), log, tenants);
        return new PairingSharing(database, desk, log, new SharedFacts(new FakeRegisters())).read(at(from), 7, MONTH);
    }

    private Problem refused(PlaceCode from) {
        Problem problem = assertThrows(Problem.class, () -> read(from));
        assertTrue(database.audited.isEmpty(), "nothing was read, so nothing may be logged as read");
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
                database.audited.stream().map(event -> event.place()).toList());
        database.audited.forEach(event -> {
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
