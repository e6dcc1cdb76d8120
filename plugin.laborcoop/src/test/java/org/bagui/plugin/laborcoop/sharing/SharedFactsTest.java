package org.bagui.plugin.laborcoop.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.security.Permission;
import org.bagui.core.testkit.ModuleTasks;
import org.bagui.plugin.laborcoop.sharing.SharedPlace.SupplyCell;
import org.junit.jupiter.api.Test;

class SharedFactsTest {
    private static final PlaceCode GRANTING = PlaceCode.of("451228");
    private static final String CONTACTS = "field.labour-demand.contactMobile.read";
    private static final MonthRange MONTH = MonthRange.of(YearMonth.of(2022, 3));
    private static final int SMALL = 5;

    private final FakeRegisters registers = new FakeRegisters();
    private final SharedFacts facts = new SharedFacts(registers, ModuleTasks.of(SharedFacts.class));

    private SharedPlace read(SharedFact... wanted) {
        return facts.read(GRANTING, Set.of(wanted), MONTH);
    }

    private void supply(int... persons) {
        List<RollUp.Line> rows = new ArrayList<>();
        for (int i = 0; i < persons.length; i++) {
            rows.add(new RollUp.Line(List.of("451228", "occupation" + i / 3, "" + i % 3), List.of((long) persons[i])));
        }
        registers.rollUps.put("labour-supply", rows);
    }

    /**
     * Whatever hidden cells hold, the answer is the same text: so nothing that can be computed from it, and from any number of
     * such answers of the month, tells them apart.
     */
    @Test
    void anAnswerDoesNotDependOnWhatIsHidden() {
        Random random = new Random(20220225);
        for (int round = 0; round < 1_000; round++) {
            int[] one = random.ints(9, 0, 12).toArray();
            int[] other = one.clone();
            for (int i = 0; i < other.length; i++) {
                other[i] = one[i] < SMALL ? random.nextInt(SMALL) : one[i];
            }
            supply(one);
            SharedPlace first = read(SharedFact.SUPPLY);
            supply(other);
            assertEquals(first.toString(), read(SharedFact.SUPPLY).toString());
        }
    }

    /** The attacks that totals would allow: the sum of an occupation, or of a level, less what is shown of it. */
    @Test
    void hiddenCellsCannotBeSubtractedFromTotals() {
        supply(40, 3, 12, 7, 4, 30, 9, 11, 5);
        List<SupplyCell> cells = read(SharedFact.SUPPLY).supply().rows();
        assertEquals(9, cells.size(), "there is a row that is no cell: a total");
        for (SupplyCell cell : cells) {
            assertTrue(cell.hidden() == null ? cell.persons() >= SMALL : cell.persons() == null, cell::toString);
        }
        assertEquals(2, cells.stream().filter(cell -> cell.hidden() != null).count());
        long shown = cells.stream()
                .filter(cell -> cell.persons() != null)
                .mapToLong(SupplyCell::persons)
                .sum();
        assertNotEquals(121, shown, "what is shown adds up to all, so hidden cells are empty");
        assertEquals(114, shown);
    }

    @Test
    void shortageIsNeverHidden() {
        registers.rollUps.put("labour-demand", List.of(new RollUp.Line(List.of("welder", "2022-03"), List.of(1L, 2L))));
        SharedPlace.Shortage only = read(SharedFact.SHORTAGE).shortage().rows().get(0);
        assertEquals(new SharedPlace.Shortage("welder", "2022-03", 1L, 2L), only);
    }

    @Test
    void onlyTheGrantedFactsAreRead() {
        supply(9);
        registers.rollUps.put("labour-demand", List.of());
        SharedPlace supplyAlone = read(SharedFact.SUPPLY);
        assertNull(supplyAlone.shortage());
        assertNull(supplyAlone.posts());
        assertEquals(1, registers.askers.size());
    }

    @Test
    void theGrantReadsUnderItsOwnPlaceAndMayOnlyRead() {
        supply(9);
        registers.rollUps.put("labour-demand", List.of());
        facts.read(GRANTING, EnumSet.allOf(SharedFact.class), MONTH);
        assertEquals(3, registers.askers.size());
        registers.askers.forEach(asker -> {
            assertEquals(GRANTING, asker.jurisdiction());
            assertEquals(Set.of(Permission.ENTRIES_READ, CONTACTS), asker.permissions());
            assertTrue(asker.roles().isEmpty());
        });
    }

    @Test
    void aMissingLedgerIsSaid() {
        supply(9);
        SharedPlace without = facts.read(GRANTING, EnumSet.allOf(SharedFact.class), MONTH);
        assertEquals("register-not-there", without.shortage().missing());
        assertEquals("register-not-there", without.posts().missing());
        registers.off.add("labour-supply");
        SharedPlace off = read(SharedFact.SUPPLY);
        assertEquals("module-not-enabled", off.supply().missing());
        assertTrue(off.supply().rows().isEmpty());
    }
}
