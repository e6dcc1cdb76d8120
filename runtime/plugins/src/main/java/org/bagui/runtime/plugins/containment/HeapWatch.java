package org.bagui.runtime.plugins.containment;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;

/** Tells when the heap is nearly full of what a collection could not free. */
public final class HeapWatch {
    private final int percent;
    private final MemoryPoolMXBean pool;
    private long seen;

    /** @param percent share of the heap beyond which it is nearly full */
    public HeapWatch(int percent) {
        this.percent = percent;
        pool = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(each -> each.getType() == MemoryType.HEAP && each.getCollectionUsage() != null)
                .max(Comparator.comparingLong(each -> each.getUsage().getMax()))
                .orElseThrow(() -> new IllegalStateException("every JVM has a heap"));
        seen = collections();
    }

    /** Whether it is, by a collection that was not asked about before. */
    public boolean isNearlyFull() {
        long collections = collections();
        MemoryUsage left = pool.getCollectionUsage();
        long most = left.getMax() > 0 ? left.getMax() : Runtime.getRuntime().maxMemory();
        if (collections == seen || left.getUsed() < most / 100 * percent) {
            return false;
        }
        seen = collections;
        return true;
    }

    private long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(each -> List.of(each.getMemoryPoolNames()).contains(pool.getName()))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
