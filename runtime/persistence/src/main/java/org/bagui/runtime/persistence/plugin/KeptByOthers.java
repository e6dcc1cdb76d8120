package org.bagui.runtime.persistence.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.plugin.TableNames;

/**
 * Tables that begin as a plugin's own do and are another plugin's, which has been removed: its history is still there. A history
 * does not tell where the last part of the symbolic name begins, {@code hist_cn_auto_line} may be of {@code cn.auto.line}
 * or of {@code cn.auto-line}; so it tells whose tables are only where one reading of it has tables.
 */
final class KeptByOthers {
    private static final String HISTORY = "hist_";

    private KeptByOthers() {}

    /** One of these tables, or none. */
    static Optional<String> of(TableNames names, Set<String> all) {
        return all.stream()
                .filter(table -> table.startsWith(HISTORY) && !table.equals(names.history()))
                .map(history -> readings(history, all))
                .filter(prefixes -> prefixes.size() == 1 && prefixes.get(0).startsWith(names.prefix() + "_"))
                .flatMap(prefixes -> all.stream().filter(table -> begins(table, prefixes.get(0))))
                .findFirst();
    }

    /** Beginnings of tables' names that the history may stand for, and that tables have. */
    private static List<String> readings(String history, Set<String> all) {
        List<String> prefixes = new ArrayList<>();
        for (int at = history.lastIndexOf('_'); at >= HISTORY.length(); at = history.lastIndexOf('_', at - 1)) {
            String prefix = history.substring(at + 1);
            if (all.stream().anyMatch(table -> begins(table, prefix))) {
                prefixes.add(prefix);
            }
        }
        return prefixes;
    }

    private static boolean begins(String table, String prefix) {
        return table.equals(prefix) || table.startsWith(prefix + "_");
    }
}
