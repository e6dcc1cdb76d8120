package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        OfPlace liunan = new Partners(
                        (from, to) -> DistanceTable.NONE.between(from, to).orElseThrow(), DistanceTable.NONE)
                .of(supply, shortage).stream()
                        .filter(one -> one.place().equals("450204"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of("450205", "451203", "450302", "450804", "451321"),
                liunan.senders().stream().map(Partner::place).toList());
        assertEquals(30, liunan.senders().get(2).persons(), "no more than are lacking");
        assertEquals(List.of(), liunan.receivers());
    }
}
