package org.bagui.plugin.reports.composed.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.bagui.core.report.FlowChart.Flow;

/**
 * Where names and bands of a flow chart stand. The largest are on top; a name on the right stands about where its bands come
 * from, so that few cross. All bands are equally scaled, but none is thinner than a line.
 *
 * @param left names on the left
 * @param right names on the right
 * @param bands bands, those behind first
 * @param merged number of ways that the last band stands for, 0 where each has its own
 */
record FlowLayout(List<FlowNode> left, List<FlowNode> right, List<FlowBand> bands, int merged) {
    /** The most bands that can be told apart on a page; of more ways the smallest are one. */
    static final int MOST_BANDS = 30;

    /** Height of a number on a band. */
    static final double SLOT = 9.5;

    private static final double THINNEST = 0.75;
    private static final double THICKEST = 96;
    private static final double LEAST_GAP = 2;
    private static final double MOST_GAP = 12;
    /** Of the height that numbers leave over, the part that parts the names. */
    private static final double GAPS = 0.4;

    /**
     * Lays a chart out.
     *
     * @param height height of the page's part for bars, in points
     * @param others the name of so many ways that are drawn as one
     */
    static FlowLayout of(List<Flow> flows, double height, IntFunction<String> others) {
        List<Flow> sorted = new ArrayList<>(flows);
        sorted.sort(Comparator.comparingLong(Flow::value)
                .reversed()
                .thenComparing(Flow::from)
                .thenComparing(Flow::to));
        int merged = sorted.size() <= MOST_BANDS ? 0 : sorted.size() - MOST_BANDS + 1;
        List<Flow> drawn = new ArrayList<>(sorted.subList(0, sorted.size() - merged));
        String rest = others.apply(merged);
        Map<String, Long> leaving = totals(sorted, Flow::from);
        Map<String, Long> reaching = totals(sorted, Flow::to);
        if (merged > 0) {
            long sum = sorted.subList(sorted.size() - merged, sorted.size()).stream()
                    .mapToLong(Flow::value)
                    .sum();
            drawn.add(new Flow(rest, rest, sum));
            leaving.put(rest, sum);
            reaching.put(rest, sum);
        }
        List<String> from = names(drawn, Flow::from, leaving, merged > 0 ? rest : null);
        List<String> to = following(drawn, from, names(drawn, Flow::to, reaching, merged > 0 ? rest : null));
        Placing placing = new Placing(drawn, from, to, height);
        return new FlowLayout(
                placing.nodes(from, leaving, Flow::from),
                placing.nodes(to, reaching, Flow::to),
                placing.bands(),
                merged);
    }

    private static Map<String, Long> totals(List<Flow> flows, Function<Flow, String> end) {
        return flows.stream().collect(Collectors.groupingBy(end, HashMap::new, Collectors.summingLong(Flow::value)));
    }

    /** The names at an end, the largest first and that of the rest last. */
    private static List<String> names(
            List<Flow> drawn, Function<Flow, String> end, Map<String, Long> totals, String rest) {
        return drawn.stream()
                .map(end)
                .distinct()
                .sorted(Comparator.comparing((String name) -> name.equals(rest))
                        .thenComparing(totals::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The names on the right by where the middle of what reaches them stands on the left; that of the rest stays last. */
    private static List<String> following(List<Flow> drawn, List<String> from, List<String> to) {
        Map<String, Double> middles = new HashMap<>();
        for (String name : to) {
            long sum = 0;
            double weighted = 0;
            for (Flow flow : drawn) {
                if (flow.to().equals(name)) {
                    sum += flow.value();
                    weighted += (double) flow.value() * from.indexOf(flow.from());
                }
            }
            middles.put(name, weighted / sum);
        }
        return to.stream()
                .sorted(Comparator.comparing(middles::get).thenComparingInt(to::indexOf))
                .toList();
    }

    /** Puts what is drawn at its height. */
    private static final class Placing {
        private final List<Flow> drawn;
        private final List<String> from;
        private final List<String> to;
        private final double height;
        private final double gap;
        private final double scale;
        private final Map<Flow, Double> lefts = new LinkedHashMap<>();
        private final Map<Flow, Double> rights = new LinkedHashMap<>();

        Placing(List<Flow> drawn, List<String> from, List<String> to, double height) {
            this.drawn = drawn;
            this.from = from;
            this.to = to;
            this.height = height;
            int between = Math.max(Math.max(from.size(), to.size()) - 1, 1);
            double spare = height - drawn.size() * SLOT;
            gap = Math.max(LEAST_GAP, Math.min(MOST_GAP, spare * GAPS / between));
            scale = scale(height - gap * between);
        }

        /** The greatest number of points a unit with which the bars fit; found by halving. */
        private double scale(double room) {
            long most = drawn.stream().mapToLong(Flow::value).max().orElse(1);
            double low = 0;
            double high = THICKEST / most;
            for (int i = 0; i < 60; i++) {
                double middle = i == 0 ? high : (low + high) / 2;
                double sum =
                        drawn.stream().mapToDouble(flow -> slot(flow, middle)).sum();
                if (sum <= room) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private static double thickness(Flow flow, double scale) {
            return Math.max(THINNEST, flow.value() * scale);
        }

        private static double slot(Flow flow, double scale) {
            return Math.max(SLOT, thickness(flow, scale));
        }

        /** Bars one below the other, in the middle of the height, and in each the ends of its bands. */
        List<FlowNode> nodes(List<String> names, Map<String, Long> totals, Function<Flow, String> end) {
            boolean isLeft = names == from;
            Comparator<Flow> order = isLeft
                    ? Comparator.comparingInt(flow -> to.indexOf(flow.to()))
                    : Comparator.comparingInt(flow -> from.indexOf(flow.from()));
            double sum = drawn.stream().mapToDouble(flow -> slot(flow, scale)).sum() + gap * (names.size() - 1);
            double at = (height - sum) / 2;
            List<FlowNode> nodes = new ArrayList<>();
            for (String name : names) {
                double top = at;
                for (Flow flow : drawn.stream()
                        .filter(flow -> end.apply(flow).equals(name))
                        .sorted(order)
                        .toList()) {
                    double slot = slot(flow, scale);
                    (isLeft ? lefts : rights).put(flow, at + slot / 2);
                    at += slot;
                }
                nodes.add(new FlowNode(name, totals.get(name), top, at - top));
                at += gap;
            }
            return nodes;
        }

        List<FlowBand> bands() {
            return drawn.stream()
                    .map(flow -> new FlowBand(
                            from.indexOf(flow.from()),
                            to.indexOf(flow.to()),
                            flow.value(),
                            lefts.get(flow),
                            rights.get(flow),
                            slot(flow, scale),
                            thickness(flow, scale)))
                    .toList();
        }
    }
}
