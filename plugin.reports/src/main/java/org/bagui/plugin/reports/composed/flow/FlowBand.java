package org.bagui.plugin.reports.composed.flow;

/**
 * A band of a chart. It has a stretch of both bars for itself, as high as its number needs, and is as thick as its value says.
 *
 * @param from place among the names on the left
 * @param to place among the names on the right
 * @param value what it stands for
 * @param left middle of its left end, in points from the top
 * @param right middle of its right end
 * @param slot height of its stretch of the bars
 * @param thickness thickness, never above that
 */
record FlowBand(int from, int to, long value, double left, double right, double slot, double thickness) {}
