package org.bagui.plugin.reports.composed.flow;

/**
 * How bands of a place on the left are filled, so that neighbours differ without colour.
 *
 * @param pattern hatching (ECMA-376 part 1, 20.1.10.51), or null for plain grey
 * @param grey grey of the area, or of the lines of the hatching
 */
record FlowFill(String pattern, int grey) {
    private static final FlowFill[] FILLS = {
        new FlowFill(null, 0xBF),
        new FlowFill("wdUpDiag", 0x80),
        new FlowFill(null, 0xE3),
        new FlowFill("wdDnDiag", 0x60),
        new FlowFill(null, 0x99),
        new FlowFill("diagCross", 0x80),
        new FlowFill(null, 0xCC),
        new FlowFill("dkUpDiag", 0x80)
    };

    /** Too thin for a hatching to show. */
    private static final double THIN = 3;

    private static final FlowFill DARK = new FlowFill(null, 0x60);

    static FlowFill of(FlowBand band) {
        return band.thickness() < THIN ? DARK : FILLS[band.from() % FILLS.length];
    }
}
