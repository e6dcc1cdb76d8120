package org.bagui.runtime.persistence.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table that is there; all names in lower case.
 *
 * @param columns by name, in their order
 * @param indexes its indexes, where they were asked for
 */
record StoredTable(Map<String, Column> columns, List<Index> indexes) {
    /**
     * A column.
     *
     * @param type its type
     * @param demanded whether a row must give it a value: it is never empty and nothing stands in
     */
    record Column(ColumnType type, boolean demanded) {}

    /**
     * An index.
     *
     * @param name its name
     * @param unique whether no two rows have the same values
     * @param columns in their order
     */
    record Index(String name, boolean unique, List<String> columns) {}

    /** Whether an index begins with the columns. */
    boolean hasIndex(List<String> begin) {
        return indexes.stream()
                .anyMatch(index -> index.columns().size() >= begin.size()
                        && index.columns().subList(0, begin.size()).equals(begin));
    }

    /** Whether no two rows may have the same values in the columns, whatever their order. */
    boolean isUnique(List<String> columns) {
        return indexes.stream()
                .anyMatch(index -> index.unique() && Set.copyOf(index.columns()).equals(Set.copyOf(columns)));
    }

    /** Whether an index of that name is there. */
    boolean hasIndexNamed(String name) {
        return indexes.stream().anyMatch(index -> index.name().equals(name));
    }
}
