package org.bagui.plugin.reports.sheet.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bagui.plugin.reports.sheet.MergedArea;
import org.bagui.plugin.reports.sheet.SheetRow;

/**
 * Gives each row of a merged cell the value that stands in its first one: a county is often merged over all its firms.
 * Counted figures stay where they stand, since merged over three rows they are told once and not three times.
 *
 * @param <V> what a cell gives
 */
public final class FillDown<V> {
    private final Map<Integer, NavigableMap<Integer, MergedArea>> areas = new HashMap<>();
    private final Map<MergedArea, V> values = new HashMap<>();
    private int filled;

    /** Prepares it for the merged cells of a sheet, whose rows are asked for from top to bottom. */
    public FillDown(List<MergedArea> merged) {
        merged.forEach(area ->
                areas.computeIfAbsent(area.column(), column -> new TreeMap<>()).put(area.first(), area));
    }

    /** The value of a cell, or that of the merged cell it belongs to. */
    public V of(SheetRow row, int column, V value) {
        NavigableMap<Integer, MergedArea> here = areas.get(column);
        if (here == null) {
            return value;
        }
        var entry = here.floorEntry(row.number());
        MergedArea area = entry == null || entry.getValue().last() < row.number() ? null : entry.getValue();
        if (area == null || value != null) {
            if (area != null && area.first() == row.number()) {
                values.put(area, value);
            }
            return value;
        }
        V given = values.get(area);
        filled += given == null ? 0 : 1;
        return given;
    }

    /** Number of cells that got a value. */
    public int filled() {
        return filled;
    }
}
