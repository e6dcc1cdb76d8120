package org.bagui.plugin.reports.sheet.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of an .xls stream that wait in a temporary file, little-endian as the format has them. */
final class BiffSpill implements Closeable {

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private long flushed;

    BiffSpill() throws IOException {
        Path file = Files.createTempFile("bagui-xls", ".tmp");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Gives the buffer with room for so many bytes at least. */
    ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    /** Starts a record whose data has a known size and gives the buffer for it. */
    ByteBuffer record(int sid, int size) throws IOException {
        return room(size + 4).putShort((short) sid).putShort((short) size);
    }

    long length() {
        return flushed + buffer.position();
    }

    /** Overwrites a 32-bit number that was written before. */
    void patch(long position, int value) throws IOException {
        flush();
        ByteBuffer number = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        number.putInt(value).flip();
        channel.write(number, position);
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            flushed += channel.write(buffer, flushed);
        }
        buffer.clear();
    }

    /** Gives what was written, from its beginning. */
    InputStream read() throws IOException {
        flush();
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
