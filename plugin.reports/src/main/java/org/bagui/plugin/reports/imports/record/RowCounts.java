package org.bagui.plugin.reports.imports.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bagui.core.register.service.WriteResult;

/**
 * How many rows of a sheet came to what.
 *
 * @param read rows read
 * @param fresh new rows
 * @param changed changed rows
 * @param unchanged rows equal to what was there
 * @param rejected rows with an error
 */
public record RowCounts(int read, int fresh, int changed, int unchanged, int rejected) {
    /** Counts of a write. */
    public static RowCounts of(WriteResult result) {
        return new RowCounts(result.read(), result.fresh(), result.changed(), result.unchanged(), result.rejected());
    }

    Map<String, Integer> asMap() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("read", read);
        map.put("new", fresh);
        map.put("changed", changed);
        map.put("unchanged", unchanged);
        map.put("rejected", rejected);
        return map;
    }
}
