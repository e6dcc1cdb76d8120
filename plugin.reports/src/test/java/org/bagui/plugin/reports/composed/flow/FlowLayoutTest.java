package org.bagui.plugin.reports.composed.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.bagui.core.report.FlowChart.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where bands stand: apart from each other, inside the page, with sums that agree. */
class FlowLayoutTest {
    private static final double HEIGHT = 496;
    private static final double TINY = 1e-6;

    private static FlowLayout layout(List<Flow> flows) {
        return FlowLayout.of(flows, HEIGHT, merged -> "others of " + merged);
    }

    private static List<Flow> random(int count, int places, long seed) {
        Random random = new Random(seed);
        Map<String, Flow> flows = new LinkedHashMap<>();
        while (flows.size() < count) {
            Flow flow = new Flow(
                    "p" + random.nextInt(places),
                    "p" + random.nextInt(places),
                    1 + (long) Math.exp(random.nextDouble() * 12));
            flows.putIfAbsent(flow.from() + flow.to(), flow);
        }
        return List.copyOf(flows.values());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "12,6", "29,29", "30,30", "31,31", "60,8", "60,60", "5000,111"})
    void bandsStandApartAndSumsAgree(int count, int places) {
        for (long seed = 0; seed < 20; seed++) {
            List<Flow> flows = random(count, places, seed);
            FlowLayout layout = layout(flows);
            assertTrue(layout.bands().size() <= FlowLayout.MOST_BANDS);
            assertEquals(
                    flows.stream().mapToLong(Flow::value).sum(),
                    layout.bands().stream().mapToLong(FlowBand::value).sum());
            assertEquals(count > FlowLayout.MOST_BANDS ? count - FlowLayout.MOST_BANDS + 1 : 0, layout.merged());
            assertApart(layout.bands(), FlowBand::left);
            assertApart(layout.bands(), FlowBand::right);
            assertInside(layout.left(), layout.bands(), FlowBand::from, FlowBand::left);
            assertInside(layout.right(), layout.bands(), FlowBand::to, FlowBand::right);
            assertScaled(layout.bands());
        }
    }

    private static void assertApart(List<FlowBand> bands, ToDoubleFunction<FlowBand> end) {
        List<FlowBand> sorted = new ArrayList<>(bands);
        sorted.sort(Comparator.comparingDouble(end));
        for (int i = 1; i < sorted.size(); i++) {
            double before =
                    end.applyAsDouble(sorted.get(i - 1)) + sorted.get(i - 1).slot() / 2;
            assertTrue(
                    before <= end.applyAsDouble(sorted.get(i)) - sorted.get(i).slot() / 2 + TINY);
        }
    }

    private static void assertInside(
            List<FlowNode> nodes, List<FlowBand> bands, ToIntFunction<FlowBand> node, ToDoubleFunction<FlowBand> end) {
        for (int i = 0; i < nodes.size(); i++) {
            FlowNode here = nodes.get(i);
            assertTrue(here.top() >= -TINY && here.bottom() <= HEIGHT + TINY, here::toString);
            assertTrue(i == 0 || nodes.get(i - 1).bottom() < here.top(), here::toString);
            double slots = 0;
            for (FlowBand band : bands) {
                if (node.applyAsInt(band) == i) {
                    slots += band.slot();
                    assertTrue(end.applyAsDouble(band) - band.slot() / 2 >= here.top() - TINY, band::toString);
                    assertTrue(end.applyAsDouble(band) + band.slot() / 2 <= here.bottom() + TINY, band::toString);
                }
            }
            assertEquals(here.height(), slots, TINY);
        }
    }

    /** Bands thicker than a line have one scale, and a number has its height. */
    private static void assertScaled(List<FlowBand> bands) {
        FlowBand most = Collections.max(bands, Comparator.comparingLong(FlowBand::value));
        for (FlowBand band : bands) {
            assertTrue(band.slot() >= FlowLayout.SLOT && band.slot() >= band.thickness());
            double fair = most.thickness() * band.value() / most.value();
            assertEquals(Math.max(0.75, fair), band.thickness(), 1e-3);
        }
    }

    @Test
    void namesTellAllThatLeavesAndReachesThem() {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            flows.add(new Flow("南宁", "到" + i, 100 - i));
        }
        FlowLayout layout = layout(flows);
        assertEquals(11, layout.merged());
        assertEquals(3220, layout.left().get(0).total());
        FlowNode rest = layout.right().get(layout.right().size() - 1);
        assertEquals("others of 11", rest.name());
        assertEquals(726, rest.total());
        assertEquals("others of 11", layout.left().get(1).name());
    }

    @Test
    void theLargestStandOnTopAndTheOrderOfTheInputDoesNotCount() {
        List<Flow> flows = random(60, 20, 9);
        FlowLayout layout = layout(flows);
        List<Flow> shuffled = new ArrayList<>(flows);
        Collections.shuffle(shuffled, new Random(2));
        assertEquals(layout, layout(shuffled));
        List<Long> totals = layout.left().stream()
                .limit(layout.left().size() - 1)
                .map(FlowNode::total)
                .toList();
        assertEquals(totals.stream().sorted(Comparator.reverseOrder()).toList(), totals);
    }

    @Test
    void bandsOfOneNameDoNotCrossAtItsBar() {
        FlowLayout layout = layout(random(30, 6, 4));
        for (FlowBand one : layout.bands()) {
            for (FlowBand other : layout.bands()) {
                if (one.from() == other.from() && one.to() < other.to()) {
                    assertTrue(one.left() < other.left());
                }
                if (one.to() == other.to() && one.from() < other.from()) {
                    assertTrue(one.right() < other.right());
                }
            }
        }
    }
}
