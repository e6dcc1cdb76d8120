package org.bagui.plugin.reports.composed.flow;

/**
 * A name at the left or right of a chart, with its bar.
 *
 * @param name the name
 * @param total all that leaves or reaches it, also in bands that are drawn as others
 * @param top upper end of its bar, in points from the top
 * @param height height of its bar
 */
record FlowNode(String name, long total, double top, double height) {
    double bottom() {
        return top + height;
    }

    double middle() {
        return top + height / 2;
    }
}
