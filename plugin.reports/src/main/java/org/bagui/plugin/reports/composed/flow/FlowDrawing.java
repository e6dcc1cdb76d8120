package org.bagui.plugin.reports.composed.flow;

import java.util.List;
import org.bagui.core.report.FlowChart;
import org.bagui.plugin.reports.composed.flow.FlowShapes.Align;
import org.bagui.plugin.reports.composed.flow.FlowShapes.Letters;

/**
 * Draws a flow chart as one group of shapes, which is scaled as a whole: grey and hatched bands between two rows of bars, a
 * number at both ends of each. It needs no colour and no font of the server.
 */
final class FlowDrawing {
    static final double WIDTH = 768;
    static final double HEIGHT = 544;

    private static final double HEAD = 34;
    private static final double FOOT = 14;
    private static final double NAMES = 196;
    private static final double BAR = 7;
    private static final double NUMBER = 30;
    private static final double LINE = 12;
    private static final int FEW = 14;
    private static final double SMALLEST = 5.5;

    private final FlowShapes shapes;
    private final FlowLayout layout;
    private final FlowChart chart;
    private final double size;

    private FlowDrawing(FlowShapes shapes, FlowLayout layout, FlowChart chart) {
        this.shapes = shapes;
        this.layout = layout;
        this.chart = chart;
        size = Math.max(layout.left().size(), layout.right().size()) <= FEW ? 9 : 8;
    }

    /** Draws a chart that has flows. */
    static void draw(FlowShapes shapes, FlowChart chart, FlowWords words) {
        FlowLayout layout = FlowLayout.of(chart.flows(), HEIGHT - HEAD - FOOT, words.others());
        String more = layout.merged() == 0 ? "" : words.remark().apply(layout.merged());
        new FlowDrawing(shapes, layout, chart).draw((chart.note() + " " + more).strip());
    }

    private void draw(String remark) {
        shapes.text(0, 0, WIDTH, 18, chart.title() + " (" + chart.unit() + ")", new Letters(12, true, Align.MIDDLE));
        shapes.text(0, 20, NAMES, LINE, chart.from(), new Letters(9, true, Align.RIGHT));
        shapes.text(WIDTH - NAMES, 20, NAMES, LINE, chart.to(), new Letters(9, true, Align.LEFT));
        double left = NAMES + BAR + 3;
        double right = WIDTH - NAMES - BAR - 3;
        for (FlowBand band : layout.bands()) {
            String told = layout.left().get(band.from()).name() + " → "
                    + layout.right().get(band.to()).name() + ": " + shapes.number(band.value());
            shapes.band(
                    told, left, HEAD + band.left(), right, HEAD + band.right(), band.thickness(), FlowFill.of(band));
        }
        for (FlowBand band : layout.bands()) {
            String number = shapes.number(band.value());
            number(left + 4, HEAD + band.left(), number);
            number(right - 4 - NUMBER, HEAD + band.right(), number);
        }
        names(layout.left(), 0, NAMES + 3, Align.RIGHT);
        names(layout.right(), WIDTH - NAMES, right, Align.LEFT);
        shapes.text(0, HEIGHT - FOOT + 2, WIDTH, LINE, remark, new Letters(8, false, Align.LEFT));
    }

    private void number(double left, double middle, String number) {
        shapes.label(left, middle - FlowLayout.SLOT / 2 + 0.5, NUMBER, FlowLayout.SLOT - 1, number);
    }

    /** The size of letters with which a text has room: a Chinese character is as wide as high, others about half. */
    private double fitting(String text) {
        double widths = text.chars().mapToDouble(c -> c < 0x2E80 ? 0.55 : 1).sum();
        return Math.min(size, Math.max(SMALLEST, Math.floor(NAMES / widths * 2) / 2));
    }

    private void names(List<FlowNode> nodes, double left, double bar, Align align) {
        for (FlowNode node : nodes) {
            shapes.bar(bar, HEAD + node.top(), BAR, node.height());
            String text = node.name() + "  " + shapes.number(node.total());
            shapes.text(
                    left, HEAD + node.middle() - LINE / 2, NAMES, LINE, text, new Letters(fitting(text), false, align));
        }
    }
}
