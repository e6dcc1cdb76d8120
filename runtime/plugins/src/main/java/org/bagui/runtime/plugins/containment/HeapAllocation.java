package org.bagui.runtime.plugins.containment;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Bytes that threads allocate, as HotSpot counts them. */
final class HeapAllocation {
    private static final ThreadMXBean THREADS =
            ManagementFactory.getThreadMXBean() instanceof ThreadMXBean counting ? counting : null;

    private HeapAllocation() {}

    /** Bytes that this thread has allocated since it began; 0 where the JVM does not count them. */
    static long ofThisThread() {
        return THREADS == null
                ? 0
                : THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
