package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.plugin.laborcoop.occupation.OccupationSkillLevels;
import org.bagui.plugin.laborcoop.occupation.Post;
import org.bagui.plugin.laborcoop.place.DistanceTable;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Cell;
import org.bagui.plugin.laborcoop.planning.Partners.OfPlace;
import org.bagui.plugin.laborcoop.planning.Partners.Partner;
import org.junit.jupiter.api.Test;

class PartnersTest {
    /** Six counties have welders for Liunan; the one that has fewest is not shown, equals come in the order of their distance. */
    @Test
    void theFiveThatMatchMostAreShown() {
        Map<Cell, Long> supply = new HashMap<>();
        supply.put(new Cell("451203", "welder"), 30L);
        supply.put(new Cell("450205", "welder"), 30L);
        supply.put(new Cell("450804", "welder"), 12L);
        supply.put(new Cell("451321", "welder"), 11L);
        supply.put(new Cell("450302", "welder"), 50L);
        supply.put(new Cell("450102", "welder"), 1L);
        supply.put(new Cell("450102", "cook"), 80L);
        Map<Cell, Long> shortage = Map.of(new Cell("450204", "welder"), 30L);
        OfPlace liunan = partners(supply, shortage).stream()
                .filter(one -> one.place().equals("450204"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("450205", "451203", "450302", "450804", "451321"),
                liunan.senders().stream().map(Partner::place).toList());
        assertEquals(30, liunan.senders().get(2).persons(), "no more than are lacking");
        assertEquals(List.of(), liunan.receivers());
    }

    private static List<OfPlace> partners(Map<Cell, Long> supply, Map<Cell, Long> shortage) {
        return Partners.of(
                (from, to) -> DistanceTable.NONE.between(from, to).orElseThrow(), DistanceTable.NONE, supply, shortage);
    }

    private static Cell welders(String place, String level) {
        return new Cell(place, new Post("welder", OccupationSkillLevels.rank(level)));
    }

    /** Nine of level four are on offer and two of level one; six posts ask for level three, seven for none. */
    @Test
    void whoHasALowerLevelIsNotCounted() {
        Map<Cell, Long> supply = Map.of(welders("450205", "4"), 9L, welders("450205", "1"), 2L);
        Map<Cell, Long> shortage = Map.of(welders("450204", "3"), 6L, welders("450204", null), 7L);
        Partner receiver = partners(supply, shortage).get(1).receivers().get(0);
        int way = DistanceTable.NONE.between("450205", "450204").orElseThrow();
        assertEquals(new Partner("450204", 9, way, 9L * way), receiver);
    }

    @Test
    void ofEqualPartnersTheOneWhoseWayCostsLeastIsFirst() {
        Map<Cell, Long> supply = Map.of(welders("450205", null), 5L, welders("450206", null), 5L);
        Map<Cell, Long> shortage = Map.of(welders("450204", null), 5L);
        List<Partner> senders = Partners.of(
                        (from, to) -> from.equals("450206") ? 1 : 2, DistanceTable.NONE, supply, shortage)
                .get(0)
                .senders();
        assertEquals(
                List.of("450206", "450205"),
                senders.stream().map(Partner::place).toList());
        assertEquals(10, senders.get(1).cost());
    }
}
