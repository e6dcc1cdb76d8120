package org.bagui.runtime.rest.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import javax.ws.rs.core.GenericEntity;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

/**
 * What a resource of a local plugin gave, with all code of the plugin run: streams lie in a temporary file, objects are JSON.
 * So no thread of the server is inside the plugin while an answer goes out.
 */
final class FinishedAnswer {
    /** Bytes of a stream. */
    static final long LONGEST = 256L << 20;

    private FinishedAnswer() {}

    /**
     * The same answer, finished in this thread.
     *
     * @throws IOException where the stream fails, or is longer than it may be
     */
    static Object of(Object result, ObjectMapper json) throws IOException {
        Response response = result instanceof Response given ? given : null;
        Object entity = response == null ? result : response.getEntity();
        if (entity instanceof GenericEntity<?> typed) {
            entity = typed.getEntity();
        }
        if (entity == null || entity instanceof byte[] || entity instanceof String) {
            return result;
        }
        Object finished;
        if (entity instanceof StreamingOutput stream) {
            finished = spooled(stream, LONGEST);
        } else if (entity instanceof InputStream bytes) {
            try (bytes) {
                finished = spooled(bytes::transferTo, LONGEST);
            }
        } else {
            finished = json.writeValueAsBytes(entity);
        }
        return response == null
                ? finished
                : Response.fromResponse(response).entity(finished).build();
    }

    /** The bytes of a stream, from a file that goes when they are closed, or when nobody takes them. */
    static InputStream spooled(StreamingOutput stream, long longest) throws IOException {
        FileChannel file = FileChannel.open(
                Files.createTempFile("bagui-answer", ".tmp"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        boolean done = false;
        try {
            stream.write(new Bounded(Channels.newOutputStream(file), longest));
            file.position(0);
            done = true;
            return Channels.newInputStream(file);
        } finally {
            if (!done) {
                file.close();
            }
        }
    }

    /** Takes so many bytes and no more. */
    private static final class Bounded extends OutputStream {
        private final OutputStream out;
        private long left;

        Bounded(OutputStream out, long left) {
            this.out = out;
            this.left = left;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("the answer of the plugin is too long");
            }
            out.write(bytes, from, length);
        }
    }
}
