package org.bagui.runtime.plugins;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Settings of local plugins, read.
 *
 * @param folder where the jars lie
 * @param run folder for what the platform writes while it runs
 * @param certificates folder with the certificates of those who may sign
 * @param unsigned whether jars without a signature are taken
 * @param limit how long one call may take
 * @param concurrent calls that may be inside one plugin at once
 * @param together calls of all local plugins that may be inside the transactions of their callers at once
 * @param logLines log lines of one plugin in a minute
 * @param heapPercent share of the heap beyond which the greediest plugin is let go
 * @param poll time between two looks at the folder
 */
public record Settings(
        Path folder,
        Path run,
        Path certificates,
        boolean unsigned,
        Duration limit,
        int concurrent,
        int together,
        int logLines,
        int heapPercent,
        Duration poll) {

    /** Reads the settings of the component, and what those leave open from framework properties. */
    public static Settings read(PluginProperties given, UnaryOperator<String> properties) {
        String data = properties.apply("bagui.data");
        if (data == null) {
            throw new IllegalArgumentException("请设置 bagui.data Set bagui.data");
        }
        Path home = Path.of(data);
        int connections = connections(properties);
        String folder = properties.apply("bagui.plugins");
        String named = properties.apply("bagui.plugins.certificates");
        String certificates = given.certificates().isEmpty() ? named : given.certificates();
        return new Settings(
                folder == null ? home.resolve("plugins") : Path.of(folder),
                home.resolve("run"),
                certificates == null ? home.resolve("plugin-certificates") : home.resolve(certificates),
                given.unsigned() || Boolean.parseBoolean(properties.apply("bagui.plugins.unsigned")),
                Duration.ofSeconds(number(given.seconds(), properties, "bagui.plugins.seconds", 10)),
                number(given.concurrent(), properties, "bagui.plugins.concurrent", Math.min(8, connections / 3)),
                number(given.together(), properties, "bagui.plugins.together", Math.max(1, connections / 4)),
                number(given.log_lines(), properties, "bagui.plugins.log.lines", 600),
                number(given.heap_percent(), properties, "bagui.plugins.heap.percent", 85),
                Duration.ofMillis(number(given.poll_millis(), properties, "bagui.plugins.poll", 500)));
    }

    /**
     * Connections to the database. Two thirds of them are for transactions that are in no other one: one plugin takes a third by
     * transactions of its own, all together take a quarter by calls inside the platform's, and some are left.
     */
    private static int connections(UnaryOperator<String> properties) {
        return Math.max(3, number(0, properties, "bagui.database.connections", 24));
    }

    private static int number(int given, UnaryOperator<String> properties, String name, int usual) {
        String text = properties.apply(name);
        if (given > 0 || text == null) {
            return given > 0 ? given : usual;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(name + " 必须是正整数 must be a positive whole number: " + text);
        }
        return Integer.parseInt(text);
    }
}
