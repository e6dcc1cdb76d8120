package org.bagui.runtime.rest.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request whose body is there already, or known not to come. */
final class BufferedRequest extends HttpServletRequestWrapper {
    private final CollectedBody buffer;
    private final ServletInputStream body = new Body();
    private final ByteArrayInputStream bytes;

    BufferedRequest(HttpServletRequest request, CollectedBody buffer) {
        super(request);
        this.buffer = buffer;
        this.bytes = new ByteArrayInputStream(buffer.bytes(), 0, buffer.count());
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    /** Reads what was collected. */
    private final class Body extends ServletInputStream {
        @Override
        public int read() {
            int next = bytes.read();
            return next < 0 ? end() : next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = bytes.read(into, from, most);
            return read < 0 ? end() : read;
        }

        private int end() {
            if (buffer.failure() != null) {
                throw buffer.failure();
            }
            return -1;
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is there already");
        }
    }
}
