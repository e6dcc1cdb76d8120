package org.bagui.core.register.service;

import java.util.List;

/**
 * Figures put together.
 *
 * @param by dimensions, in the order of the cells
 * @param measures measures, in the order of the figures
 * @param rows rows ordered by the dimensions; missing cells are absent
 * @param totals figures over all rows, same order as the measures
 */
public record RollUp(List<String> by, List<String> measures, List<Line> rows, List<Object> totals) {
    /**
     * One row.
     *
     * @param cells values of the dimensions, as text ({@code 450200}, {@code 2022-03}, a code) or null
     * @param figures values of the measures, or null where no entry gives one
     */
    public record Line(List<String> cells, List<Object> figures) {}
}
