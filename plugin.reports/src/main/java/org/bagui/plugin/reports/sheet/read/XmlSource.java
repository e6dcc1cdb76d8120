package org.bagui.plugin.reports.sheet.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/**
 * The bytes of a document in UTF-8, with a window that can hold a whole tag.
 *
 * <p>Behind the last byte of the window stands a {@code <}, so that loops which end there need not look at the end.
 */
final class XmlSource implements Closeable {

    /** Bytes of the longest tag. */
    static final int MAX_TAG = 1 << 18;

    /** Bytes that may be read behind the window's end. */
    private static final int SPARE = 8;

    private static final int WINDOW = 1 << 15;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long OPENINGS = '<' * ONES;

    byte[] buffer = new byte[WINDOW + SPARE];
    int position;
    int end;

    private final InputStream in;
    private boolean ended;

    XmlSource(InputStream in) {
        this.in = XmlEncoding.utf8(in);
        buffer[0] = '<';
    }

    /** Gives eight bytes as a number, the first of them lowest. */
    static long eight(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** Moves what is not yet read to the window's front and fills it; false where the document gives no more. */
    boolean more() throws IOException {
        if (ended) {
            return false;
        }
        int kept = end - position;
        byte[] from = buffer;
        if (kept == buffer.length - SPARE) {
            if (kept >= MAX_TAG) {
                throw malformed();
            }
            buffer = new byte[2 * kept + SPARE];
        }
        System.arraycopy(from, position, buffer, 0, kept);
        int space = buffer.length - SPARE - kept;
        int read = in.readNBytes(buffer, kept, space);
        ended = read < space;
        position = 0;
        end = kept + read;
        buffer[end] = '<';
        return read > 0;
    }

    /** Gives where the next {@code <} stands, or the window's end. */
    int findOpening() {
        byte[] bytes = buffer;
        int at = position;
        while (bytes[at] != '<') {
            long differences = eight(bytes, at) ^ OPENINGS;
            long found = (differences - ONES) & ~differences & HIGH;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        return at;
    }

    /** Gives the next byte; the end of the document is a fault here. */
    int read() throws IOException {
        if (position == end && !more()) {
            throw malformed();
        }
        return buffer[position++];
    }

    void expect(String wanted) throws IOException {
        for (int i = 0; i < wanted.length(); i++) {
            if (read() != wanted.charAt(i)) {
                throw malformed();
            }
        }
    }

    /** Skips to behind the mark, of which all but the last character are the same. */
    void skipPast(String mark) throws IOException {
        int last = mark.length() - 1;
        int matched = 0;
        while (true) {
            int c = read();
            if (matched == last && c == mark.charAt(last)) {
                return;
            }
            matched = c == mark.charAt(0) ? Math.min(matched + 1, last) : 0;
        }
    }

    static SheetRefusal malformed() {
        return SheetRefusal.unreadable("xml", null);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
