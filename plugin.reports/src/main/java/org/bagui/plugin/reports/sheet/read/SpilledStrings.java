package org.bagui.plugin.reports.sheet.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.bagui.plugin.reports.sheet.budget.UploadCost;

/**
 * Shared strings in a temporary file, in pages of {@value #PAGE} strings.
 *
 * <p>Only the place of each page is kept, and the pages used last, in which a string is made when it is asked for;
 * workbooks number their strings in the order in which the cells use them, so a page is mostly read once.
 */
final class SpilledStrings implements StringTable {

    private static final int PAGE = 64;
    private static final int CACHED = 32;
    private static final int CACHED_BYTES = 32 << 10;

    private final FileChannel channel;
    private final UploadBudget budget;
    private final Page[] cache = new Page[CACHED];
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 17);
    private long[] pages = new long[1024];
    private long written;
    private int count;

    private SpilledStrings(FileChannel channel, UploadBudget budget) {
        this.budget = budget;
        this.channel = channel;
    }

    static SpilledStrings create(UploadBudget budget) {
        try {
            Path file = Files.createTempFile("bagui-strings", ".tmp");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            return new SpilledStrings(channel, budget);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (buffer.remaining() < bytes.length + Integer.BYTES) {
            flush(bytes.length + Integer.BYTES);
        }
        if (count % PAGE == 0) {
            startPage();
        }
        buffer.putInt(bytes.length).put(bytes);
        count++;
    }

    private void startPage() {
        int page = count / PAGE;
        if (page + 1 >= pages.length) {
            pages = Arrays.copyOf(pages, pages.length * 2);
        }
        pages[page] = written + buffer.position();
    }

    private void flush(int needed) {
        try {
            buffer.flip();
            budget.spend(UploadCost.SPILL, buffer.remaining());
            written += buffer.remaining();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
            if (buffer.capacity() < needed) {
                buffer = ByteBuffer.allocate(needed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the writing. */
    void finish() {
        flush(0);
        pages[(count + PAGE - 1) / PAGE] = written;
    }

    @Override
    public String get(int index) {
        if (index < 0 || index >= count) {
            return null;
        }
        int page = index / PAGE;
        if (pages[page + 1] - pages[page] > CACHED_BYTES) {
            return alone(page, index % PAGE);
        }
        int slot = page % CACHED;
        if (cache[slot] == null) {
            cache[slot] = new Page();
        }
        if (cache[slot].number != page) {
            cache[slot].take(page, read(pages[page], Math.toIntExact(pages[page + 1] - pages[page])));
        }
        return cache[slot].get(index % PAGE);
    }

    /** One string of a page that is too large to be read for one string. */
    private String alone(int page, int skip) {
        long at = pages[page];
        for (int i = 0; i < skip; i++) {
            at += Integer.BYTES + read(at, Integer.BYTES).getInt();
        }
        int length = read(at, Integer.BYTES).getInt();
        return next(read(at, Integer.BYTES + length));
    }

    private static String next(ByteBuffer bytes) {
        int length = bytes.getInt();
        String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    private ByteBuffer read(long at, int length) {
        if (buffer.capacity() < length) {
            buffer = ByteBuffer.allocate(length);
        }
        buffer.clear().limit(length);
        try {
            while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
                // a read may give less than asked for
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.flip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that was read; it is taken again and again, since such texts leave enough for the collector as it is. */
    private static final class Page {
        private final byte[] bytes = new byte[CACHED_BYTES];
        private final String[] strings = new String[PAGE];
        private int number = -1;

        void take(int page, ByteBuffer read) {
            number = page;
            read.get(bytes, 0, read.remaining());
            Arrays.fill(strings, null);
        }

        String get(int index) {
            if (strings[index] == null) {
                ByteBuffer from = ByteBuffer.wrap(bytes);
                for (int i = 0; i < index; i++) {
                    from.position(from.getInt() + from.position());
                }
                strings[index] = next(from);
            }
            return strings[index];
        }
    }
}
