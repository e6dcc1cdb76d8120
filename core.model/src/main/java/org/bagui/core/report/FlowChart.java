package org.bagui.core.report;

import java.util.List;

/**
 * Who goes where: bands from names on the left to names on the right, as broad as what goes there.
 *
 * @param title heading
 * @param unit unit of the values
 * @param from heading of the names on the left
 * @param to heading of the names on the right
 * @param flows each way at most once; where there are many, the smallest are drawn as one
 * @param note remark below it, or empty; what is said where there are no flows
 */
public record FlowChart(String title, String unit, String from, String to, List<Flow> flows, String note) {
    public FlowChart {
        flows = List.copyOf(flows);
    }

    /**
     * How much goes from one to another; the same name on both sides is the same place.
     *
     * @param value above zero
     */
    public record Flow(String from, String to, long value) {
        public Flow {
            if (value <= 0) {
                throw new IllegalArgumentException("nothing flows from " + from + " to " + to);
            }
        }
    }
}
