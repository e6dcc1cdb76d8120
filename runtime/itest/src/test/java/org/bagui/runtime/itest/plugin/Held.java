package org.bagui.runtime.itest.plugin;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this process holds.
 *
 * @param bytes bytes of the heap in use
 * @param loaders class loaders, but for those that the JDK makes for one method that is called by reflection often
 */
record Held(long bytes, long loaders) {

    /** After a collection. */
    static Held now() {
        System.gc();
        return new Held(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                statistics()
                        .lines()
                        .filter(line -> line.startsWith("0x") && !line.endsWith(".DelegatingClassLoader"))
                        .count());
    }

    /** One line for each class loader. */
    private static String statistics() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmClassloaderStats",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return (bytes >> 10) + " KiB and " + loaders + " class loaders";
    }
}
