package org.bagui.core.plugin;

import java.util.Locale;

/**
 * Which tables are a local plugin's own: those named by the last part of its symbolic name, as in {@code auto_parts} and
 * {@code auto_parts_…} of {@code cn.liuzhou.auto-parts}, and the history of its migrations.
 *
 * @param prefix the name that its tables have or begin with, in lower case
 * @param history table that keeps which of its migrations have run
 */
public record TableNames(String prefix, String history) {
    /** Names of a plugin by its symbolic name. */
    public static TableNames of(String plugin) {
        String last = plugin.substring(plugin.lastIndexOf('.') + 1);
        return new TableNames(snake(last), "hist_" + snake(plugin));
    }

    private static String snake(String name) {
        return name.replace('.', '_').replace('-', '_').toLowerCase(Locale.ROOT);
    }

    /** Whether the table is the plugin's own. */
    public boolean owns(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return name.equals(prefix) || name.startsWith(prefix + "_") || name.equals(history);
    }
}
