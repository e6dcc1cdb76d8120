package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Weights;
import org.bagui.plugin.laborcoop.planning.WeightedCosts.Facts;
import org.bagui.plugin.laborcoop.planning.WeightedCosts.Mix;
import org.junit.jupiter.api.Test;

class WeightedCostsTest {
    private static final String LIUNAN = "450204";
    private static final String YIZHOU = "451203";
    private static final String WELDER = "6-18-02-04";
    private static final Map<String, Long> WAGES = Map.of(YIZHOU, 4_250L, LIUNAN, 4_000L);

    private static WeightedCosts costs(Mix mix, PairedPlaces pairings) {
        return WeightedCosts.of(mix, new Facts((from, to) -> OptionalInt.of(70), WAGES, pairings));
    }

    @Test
    void partsAddUpByTheirWeights() {
        WeightedCosts costs = costs(new Mix(3, 5, 200), PairedPlaces.NONE);
        assertEquals(new CostParts(210, 10, 200, 0), costs.parts(YIZHOU, LIUNAN, WELDER));
        assertEquals(420, costs.between(YIZHOU, LIUNAN));
        assertEquals(410, costs.between(LIUNAN, YIZHOU), "work that pays more costs nothing");
        assertEquals(0, costs.between(LIUNAN, LIUNAN));
        assertEquals(70, costs(Mix.USUAL, PairedPlaces.NONE).between(YIZHOU, LIUNAN));
    }

    @Test
    void pairingOfTwoCitiesCoversTheirCounties() {
        PairedPlaces cities = PairedPlaces.of(PlaceCode.of("451200"), PlaceCode.of("450200"), List.of());
        WeightedCosts costs = costs(new Mix(1, 0, 200), cities);
        assertEquals(70, costs.between(YIZHOU, LIUNAN));
        assertEquals(270, costs.between(LIUNAN, YIZHOU), "it is for one direction");
        assertSame(costs, costs.forOffered(WELDER), "no occupation has costs of its own");
    }

    @Test
    void pairingWithQuotasIsForTheirOccupationsOnly() {
        PairedPlaces quotas = PairedPlaces.of(PlaceCode.of(YIZHOU), PlaceCode.of(LIUNAN), List.of(WELDER));
        WeightedCosts costs = costs(new Mix(1, 0, 200), quotas);
        assertEquals(70, costs.forOffered(WELDER).between(YIZHOU, LIUNAN));
        assertEquals(70, costs.forOffered(" ６-１８-０２-０４").between(YIZHOU, LIUNAN));
        assertEquals(270, costs.forOffered("cook").between(YIZHOU, LIUNAN));
        assertSame(costs.forOffered(WELDER), costs.forOffered(WELDER));
    }

    @Test
    void weightsHaveBounds() {
        assertEquals(new Mix(0, 7, 100_000), Mix.of("costs", new Weights(0L, 7L, 100_000L)));
        assertEquals(Mix.USUAL, Mix.of("costs", new Weights(null, null, null)));
        for (Weights wrong : List.of(
                new Weights(1_001L, null, null), new Weights(null, -1L, null), new Weights(null, null, 100_001L))) {
            assertThrows(Problem.class, () -> Mix.of("costs", wrong));
        }
    }
}
