package org.bagui.runtime.itest.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Looks for any of many byte strings in one pass, since a data folder is large and the strings are hundreds. */
final class ByteSearch {
    /** The strings by their first two bytes; most places of a file begin none of them. */
    private final List<List<byte[]>> byStart = new ArrayList<>(Collections.nCopies(1 << 16, null));

    /** @param wanted strings of two bytes at the least */
    ByteSearch(Collection<byte[]> wanted) {
        for (byte[] one : wanted) {
            int start = start(one, 0);
            if (byStart.get(start) == null) {
                byStart.set(start, new ArrayList<>());
            }
            byStart.get(start).add(one);
        }
    }

    /** Whether any of the strings stands in there. */
    boolean findsIn(byte[] bytes) {
        for (int at = 0; at + 1 < bytes.length; at++) {
            List<byte[]> candidates = byStart.get(start(bytes, at));
            if (candidates != null) {
                for (byte[] one : candidates) {
                    int end = at + one.length;
                    if (end <= bytes.length && Arrays.equals(bytes, at, end, one, 0, one.length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
