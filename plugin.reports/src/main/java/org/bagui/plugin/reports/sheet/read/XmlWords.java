package org.bagui.plugin.reports.sheet.read;

/**
 * Gives one string for the same bytes again and again; the table never grows, whatever comes.
 *
 * <p>Names come for every cell, and most texts of a long table too: a county, a post, a yes or no.
 */
final class XmlWords {

    /** Bytes of the longest word that is remembered. */
    static final int LONGEST = 64;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Words of one letter or digit, as the names and many of the values of a sheet are. */
    private static final String[] SINGLE = new String[128];

    static {
        for (char c = '0'; c <= 'z'; c++) {
            // The constants of the program, so that comparing with them ends at the first glance.
            SINGLE[c] = String.valueOf(c).intern();
        }
    }

    private final XmlChars chars = new XmlChars();
    private final int shift;
    private final String[] words;
    private final long[] heads;
    private final byte[] lengths;
    private final byte[] bytes;

    /**
     * Makes an empty table.
     *
     * @param bits of the number of words remembered
     */
    XmlWords(int bits) {
        shift = Long.SIZE - bits;
        words = new String[1 << bits];
        heads = new long[1 << bits];
        lengths = new byte[1 << bits];
        bytes = new byte[LONGEST << bits];
    }

    /** Gives the text of some bytes of a window, with the references in it resolved. */
    String of(byte[] window, int from, int to) {
        int length = to - from;
        if (length == 1 && window[from] > 0 && SINGLE[window[from]] != null) {
            return SINGLE[window[from]];
        }
        if (length > LONGEST) {
            return made(window, from, to);
        }
        long head = XmlSource.eight(window, from);
        long hash = length;
        if (length < 8) {
            head &= (1L << 8 * length) - 1;
        } else {
            for (int at = from + 8; at < to; at += 8) {
                hash = (hash ^ XmlSource.eight(window, Math.min(at, to - 8))) * MIX;
                hash ^= hash >>> 32;
            }
        }
        int slot = (int) ((hash ^ head) * MIX >>> shift);
        if (lengths[slot] == length && heads[slot] == head && words[slot] != null && isSame(window, from, to, slot)) {
            return words[slot];
        }
        String word = made(window, from, to);
        words[slot] = word;
        heads[slot] = head;
        lengths[slot] = (byte) length;
        System.arraycopy(window, from, bytes, slot * LONGEST, length);
        return word;
    }

    private String made(byte[] window, int from, int to) {
        chars.cut(0);
        chars.append(window, from, to, true);
        return chars.toString();
    }

    /** Compares what stands behind the first eight bytes. */
    private boolean isSame(byte[] window, int from, int to, int slot) {
        int known = slot * LONGEST - from;
        for (int next = from + 8; next < to; next += 8) {
            int at = Math.min(next, to - 8);
            if (XmlSource.eight(window, at) != XmlSource.eight(bytes, known + at)) {
                return false;
            }
        }
        return true;
    }
}
