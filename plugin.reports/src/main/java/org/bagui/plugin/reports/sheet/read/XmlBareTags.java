package org.bagui.plugin.reports.sheet.read;

/**
 * Short tags without attributes, known by their bytes once they were read: five of the six tags of a cell are such.
 *
 * <p>The table never grows, whatever comes.
 */
final class XmlBareTags {

    private static final int BITS = 6;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long CLOSINGS = '>' * ONES;

    private final XmlSource source;
    private final long[] tags = new long[1 << BITS];
    private final String[] names = new String[1 << BITS];
    private int slot;
    private long tag;
    private int length;

    XmlBareTags(XmlSource source) {
        this.source = source;
    }

    /** Gives the name of the tag from behind its bracket where it is known, having stepped over it; else null. */
    String next() {
        int at = source.position;
        long bytes = XmlSource.eight(source.buffer, at);
        long differences = bytes ^ CLOSINGS;
        long found = (differences - ONES) & ~differences & HIGH;
        // The bytes up to the first bracket.
        tag = bytes & (found ^ (found - 1));
        length = (Long.numberOfTrailingZeros(found) >>> 3) + 1;
        if (found == 0 || at + length > source.end) {
            length = 0;
            return null;
        }
        slot = (int) (tag * MIX >>> (Long.SIZE - BITS));
        if (tags[slot] != tag || names[slot] == null) {
            return null;
        }
        source.position = at + length;
        return names[slot];
    }

    /** Says whether the tag that {@link #next} gave is an end tag. */
    boolean isEnd() {
        return (tag & 0xFF) == '/';
    }

    /** Remembers the tag that {@link #next} did not know; to be told of tags without attributes, read from there. */
    void learn(String name, int from) {
        if (length > 0 && source.position == from + length) {
            tags[slot] = tag;
            names[slot] = name;
        }
    }
}
