package org.bagui.plugin.reports.sheet.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;

/**
 * The parts of a zip container, guarded against bombs.
 *
 * <p>What the directory declares is checked when the file is opened; what really comes out is counted while it is
 * read, for the directory may lie.
 */
public final class ZipParts implements Closeable {

    /** A part below this size may inflate as well as it likes. */
    private static final long RATIO_FREE = 8L << 20;

    private final ZipContent zip;
    private final SheetLimits limits;
    private final UploadBudget budget;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private long inflated;

    private ZipParts(ZipContent zip, SheetLimits limits, UploadBudget budget) {
        this.zip = zip;
        this.budget = budget;
        this.limits = limits;
    }

    /** Opens a container; what its directory declares is checked at once. */
    public static ZipParts open(SheetSource source, SheetLimits limits) {
        try {
            ZipParts parts = new ZipParts(ZipContent.open(source), limits, source.budget());
            try {
                parts.readDirectory();
            } catch (RuntimeException e) {
                parts.close();
                throw e;
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw SheetRefusal.unreadable("zip", e);
        }
    }

    private void readDirectory() {
        long declared = 0;
        int left = limits.zipEntries();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            long size = Math.max(entry.getSize(), 0);
            declared += size;
            if (left-- == 0 || declared > limits.inflatedBytes() || inflatesTooMuch(size, entry)) {
                throw tooLarge();
            }
            if (parts.put(key(entry.getName()), entry) != null) {
                throw SheetRefusal.unreadable("zip", null);
            }
        }
    }

    /** What pays for the reading. */
    UploadBudget budget() {
        return budget;
    }

    /** Names of the parts in lower case. */
    public Set<String> names() {
        return parts.keySet();
    }

    /** Whether there is a part of this name, in any case. */
    public boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** Name of a part as its directory writes it. */
    public String written(String name) {
        return parts.get(key(name)).getName();
    }

    /** Key under which a part is known, whatever its case. */
    public static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    long size(String name) {
        return Math.max(parts.get(key(name)).getSize(), 1);
    }

    /** Opens a part; the stream refuses to give more than the limits allow. */
    public CountingStream open(String name) {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            throw SheetRefusal.unreadable("zip", null);
        }
        try {
            return new Guarded(zip.open(entry), entry);
        } catch (IOException e) {
            throw SheetRefusal.unreadable("zip", e);
        }
    }

    private boolean inflatesTooMuch(long bytes, ZipEntry entry) {
        long packed = Math.max(entry.getCompressedSize(), 1);
        return bytes > RATIO_FREE && bytes / limits.inflateRatio() > packed;
    }

    private SheetRefusal tooLarge() {
        return SheetRefusal.of(
                SheetRefusal.TOO_LARGE, (limits.inflatedBytes() >> 20) + " MiB, 1:" + limits.inflateRatio());
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Guarded extends CountingStream {
        private final ZipEntry entry;

        Guarded(InputStream in, ZipEntry entry) {
            super(budget.metered(in));
            this.entry = entry;
        }

        @Override
        void passed(int bytes) {
            inflated += bytes;
            if (inflated > limits.inflatedBytes() || inflatesTooMuch(count(), entry)) {
                throw tooLarge();
            }
        }
    }
}
