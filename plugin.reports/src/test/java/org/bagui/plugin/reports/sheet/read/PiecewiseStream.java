package org.bagui.plugin.reports.sheet.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** A document made while it is read, so that however long it is, nobody holds it. */
final class PiecewiseStream extends InputStream {

    private final int pieces;
    private final IntFunction<byte[]> piece;
    private byte[] current = {};
    private int at;
    private int next;
    private long given;

    /**
     * Starts a document.
     *
     * @param head its beginning
     * @param count how often the middle is asked for
     * @param middle its pieces by their number
     */
    PiecewiseStream(String head, int count, IntFunction<byte[]> middle, String tail) {
        pieces = count + 2;
        piece = number -> {
            if (number == 0 || number == count + 1) {
                return bytes(number == 0 ? head : tail);
            }
            return middle.apply(number);
        };
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        while (at == current.length) {
            if (next == pieces) {
                return -1;
            }
            current = piece.apply(next++);
            at = 0;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, to, offset, count);
        at += count;
        given += count;
        return count;
    }

    /** Gives how many bytes were read. */
    long given() {
        return given;
    }
}
