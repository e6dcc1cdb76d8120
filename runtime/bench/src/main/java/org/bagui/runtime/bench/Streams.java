package org.bagui.runtime.bench;

import java.io.IOException;
import java.io.InputStream;

/** Reads what nobody keeps. */
final class Streams {
    private static final int CHUNK = 65_536;

    private Streams() {}

    /** Reads to the end and gives the number of bytes. */
    static long count(InputStream stream) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long all = 0;
        for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
            all += read;
        }
        return all;
    }
}
