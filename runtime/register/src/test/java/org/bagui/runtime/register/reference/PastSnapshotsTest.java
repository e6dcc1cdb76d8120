package org.bagui.runtime.register.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.Succession;
import org.bagui.runtime.register.reference.Versions.Version;
import org.junit.jupiter.api.Test;

class PastSnapshotsTest {
    private static final Instant BEGIN = Instant.parse("2022-01-01T00:00:00Z");
    private static final int LOADS = 40;
    private static final int CODES = 50_000;

    private static Instant day(int number) {
        return BEGIN.plus(Duration.ofDays(number));
    }

    /** A long list that was loaded first, and a short one that was changed day after day. */
    private static Snapshot loaded(int loadsOfTheLong) {
        Snapshot snapshot = Snapshot.builtIn();
        CodeList occupation = snapshot.find("occupation").orElseThrow();
        CodeList channels = snapshot.find("channels").orElseThrow();
        List<Version<CodeListEntry>> many = new ArrayList<>();
        for (int code = 0; code < CODES; code++) {
            many.add(new Version<>(CodeListEntry.of("occupation", "6-" + code, "工种" + code, ""), day(0), null));
        }
        many.add(new Version<>(CodeListEntry.of("occupation", "7-0", "名0", ""), day(0), day(1)));
        for (int load = 1; load < loadsOfTheLong; load++) {
            Instant until = load + 1 == loadsOfTheLong ? null : day(load + 1);
            many.add(new Version<>(CodeListEntry.of("occupation", "7-0", "名" + load, ""), day(load), until));
        }
        List<Version<CodeListEntry>> few = new ArrayList<>();
        for (int load = 0; load < LOADS; load++) {
            Instant until = load + 1 == LOADS ? null : day(load + 1);
            few.add(new Version<>(CodeListEntry.of("channels", "1", "渠道" + load, ""), day(load), until));
        }
        return snapshot.with(occupation, new Versions<>(many), 1).with(channels, new Versions<>(few), 1);
    }

    @Test
    void aListThatDidNotChangeSinceIsNotMadeAgain() {
        Snapshot now = loaded(2);
        CodeList present = now.find("occupation").orElseThrow();
        for (int load = 1; load < LOADS; load++) {
            Snapshot then = now.asOf(day(load));
            assertEquals("渠道" + load, name(then, "channels", "1"));
            assertSame(present, then.find("occupation").orElseThrow());
        }
        assertEquals("名0", name(now.asOf(day(0)), "occupation", "7-0"));
        assertTrue(now.past().moments() <= 8, "moments " + now.past().moments());
    }

    @Test
    void momentsOfLongListsTakeABoundedMemory() {
        Snapshot now = loaded(LOADS);
        for (int round = 0; round < 2; round++) {
            for (int load = LOADS - 1; load >= 0; load--) {
                assertEquals("名" + load, name(now.asOf(day(load).plusSeconds(round)), "occupation", "7-0"));
                assertTrue(now.past().codes() <= 400_000, "codes " + now.past().codes());
            }
        }
        assertEquals("名3", name(now.asOf(day(3)), "occupation", "7-0"));
    }

    private static String name(Snapshot then, String list, String code) {
        return then.find(list).orElseThrow().byCode(code).orElseThrow().nameZh();
    }

    @Test
    void placesThatEndedAreRetiredCodesAndLeftOutOfListsOfThePastToo() {
        Snapshot now = loaded(2);
        PlaceCode old = PlaceCode.of("450222");
        PlaceCode next = PlaceCode.of("450206");
        List<Succession> inForce = List.of(new Succession(
                1, LocalDate.of(2022, 6, 1), "改区", List.of(new Succession.Part(old, next, List.of(), List.of()))));
        Set<PlaceCode> ended = Set.of(old);
        CarriedPlaces carried = new CarriedPlaces();
        Snapshot present = carried.of(now, now, inForce, ended);
        Snapshot then = carried.of(now, now.asOf(day(3)), inForce, ended);
        for (Snapshot one : List.of(present, then)) {
            assertFalse(one.all().stream().map(Jurisdiction::code).anyMatch(old::contains));
            assertTrue(one.find(old).isPresent(), "read by its code");
            for (String list : List.of("township", "division")) {
                one.find(list)
                        .orElseThrow()
                        .codes()
                        .forEach(code ->
                                assertEquals(old.contains(PlaceCode.of(code.code())), code.retired(), code::toString));
            }
        }
        assertSame(present, carried.of(now, now, inForce, ended), "made once");
        assertSame(then, carried.of(now, now.asOf(day(3).plusSeconds(7)), inForce, ended), "made once");
        Snapshot later = loaded(2);
        assertFalse(carried.of(later, later, List.of(), Set.of()).find("township").orElseThrow().codes().stream()
                .anyMatch(CodeListEntry::retired));
    }
}
