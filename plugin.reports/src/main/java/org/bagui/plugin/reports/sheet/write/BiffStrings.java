package org.bagui.plugin.reports.sheet.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The shared strings of an .xls stream (MS-XLS 2.4.265 and 2.5.293), written to a file as they come.
 *
 * <p>A string used again soon after is found again; one that comes back late stands in the table twice, which readers
 * do not mind.
 */
final class BiffStrings implements Closeable {

    private static final int SST = 0x00FC;
    private static final int CONTINUE = 0x003C;
    private static final int MAX_DATA = 8224;
    private static final int KNOWN = 8192;
    private static final int KNOWN_CHARS = 64;

    private final BiffSpill spill = new BiffSpill();
    private final ByteBuffer record = ByteBuffer.allocate(MAX_DATA).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Integer> known = new LinkedHashMap<>(KNOWN * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > KNOWN;
        }
    };
    private int sid = SST;
    private int count;
    private int uses;

    BiffStrings() throws IOException {
        record.putInt(0).putInt(0);
    }

    /** Gives the index of a string of 1 to 32,767 characters. */
    int index(String text) throws IOException {
        uses++;
        if (text.length() > KNOWN_CHARS) {
            return add(text);
        }
        Integer index = known.get(text);
        if (index == null) {
            index = add(text);
            known.put(text, index);
        }
        return index;
    }

    private int add(String text) throws IOException {
        int length = text.length();
        boolean wide = isWide(text);
        int size = wide ? 2 : 1;
        // Length and flag may not be parted, and readers like the first character with them.
        if (record.remaining() < 3 + size) {
            endRecord();
        }
        record.putShort((short) length).put(flag(wide));
        int at = 0;
        while (at < length) {
            if (record.remaining() < size) {
                endRecord();
                record.put(flag(wide));
            }
            int end = Math.min(length, at + record.remaining() / size);
            for (; at < end; at++) {
                if (wide) {
                    record.putChar(text.charAt(at));
                } else {
                    record.put((byte) text.charAt(at));
                }
            }
        }
        return count++;
    }

    private static byte flag(boolean wide) {
        return (byte) (wide ? 1 : 0);
    }

    private static boolean isWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return true;
            }
        }
        return false;
    }

    private void endRecord() throws IOException {
        record.flip();
        spill.record(sid, record.remaining()).put(record);
        record.clear();
        sid = CONTINUE;
    }

    /** Ends the table and gives its records. */
    InputStream read() throws IOException {
        if (record.position() > 0) {
            endRecord();
        }
        spill.patch(4, uses);
        spill.patch(8, count);
        return spill.read();
    }

    /** Gives the bytes of the ended table's records. */
    long length() {
        return spill.length();
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
