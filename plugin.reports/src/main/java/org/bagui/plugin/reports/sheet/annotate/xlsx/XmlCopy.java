package org.bagui.plugin.reports.sheet.annotate.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/**
 * Copies a document byte by byte and hands each tag to an editor, so that all that the editor does not know stays as it is.
 * Memory is bounded: one tag, or one element that the editor asked for.
 */
final class XmlCopy {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final int MOST = 4 << 20;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final OutputStream out;
    private final Editor editor;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private byte[] tag = new byte[1 << 12];
    private SourceTag view = new SourceTag(tag);
    private ByteArrayOutputStream captured;
    private String capturing;
    private int nested;

    /** Decides about the tags of a document. */
    interface Editor {
        /** A tag was met; the editor writes it, or something else, or nothing. */
        void tag(SourceTag tag, XmlCopy copy) throws IOException;

        /** An element that was asked for has ended. */
        default void element(String element, XmlCopy copy) throws IOException {}
    }

    XmlCopy(InputStream utf8, OutputStream out, Editor editor) {
        this.in = utf8;
        this.out = out;
        this.editor = editor;
    }

    void run() throws IOException {
        write(DECLARATION);
        while (text()) {
            int length = tag();
            if (tag[1] == '?') {
                continue;
            }
            if (tag[1] == '!') {
                put(tag, 0, length);
            } else if (capturing != null) {
                capture(view.of(length), length);
            } else {
                editor.tag(view.of(length), this);
            }
        }
        if (capturing != null) {
            throw SheetRefusal.unreadable("xml", null);
        }
    }

    private void capture(SourceTag next, int length) throws IOException {
        put(tag, 0, length);
        if (next.name().equals(capturing) && !next.isSelfClosed()) {
            nested += next.isEnd() ? -1 : 1;
        }
        if (nested == 0) {
            String element = captured.toString(StandardCharsets.UTF_8);
            capturing = null;
            captured = null;
            editor.element(element, this);
        }
    }

    /** Hands the element of the tag over as a whole instead of copying it. */
    void take(SourceTag start) throws IOException {
        if (start.isSelfClosed()) {
            editor.element(start.raw(), this);
            return;
        }
        capturing = start.name();
        nested = 1;
        captured = new ByteArrayOutputStream();
        captured.writeBytes(start.raw().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Copies what follows, up to the end of the element of this name that is open, without looking at its tags; elements of
     * one name must not be nested.
     */
    void through(String name) throws IOException {
        byte[] end = ("</" + name).getBytes(StandardCharsets.UTF_8);
        while (has(end.length)) {
            int from = position;
            int last = this.end - end.length;
            while (position <= last && !isAt(end)) {
                position++;
            }
            out.write(buffer, from, position - from);
            if (position <= last) {
                return;
            }
        }
        throw SheetRefusal.unreadable("xml", null);
    }

    private boolean isAt(byte... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (buffer[position + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether so many bytes lie ahead in the buffer, once it was filled up. */
    private boolean has(int count) throws IOException {
        if (end - position >= count) {
            return true;
        }
        System.arraycopy(buffer, position, buffer, 0, Math.max(0, end - position));
        end = Math.max(0, end - position);
        position = 0;
        for (int read = 0; end < count && read >= 0; end += Math.max(0, read)) {
            read = in.read(buffer, end, BUFFER - end);
        }
        return end >= count;
    }

    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Copies the tag as it stands. */
    void keep(SourceTag same) throws IOException {
        out.write(tag, 0, same.length());
    }

    private void put(byte[] bytes, int from, int length) throws IOException {
        if (capturing == null) {
            out.write(bytes, from, length);
            return;
        }
        if (captured.size() + length > MOST) {
            throw SheetRefusal.unreadable("xml", null);
        }
        captured.write(bytes, from, length);
    }

    /** Copies text up to the next tag; false at the end of the document. */
    private boolean text() throws IOException {
        while (position < end || fill()) {
            int from = position;
            while (position < end && buffer[position] != '<') {
                position++;
            }
            put(buffer, from, position - from);
            if (position < end) {
                return true;
            }
        }
        return false;
    }

    /** Reads a tag, a comment, an instruction or CDATA whole. */
    private int tag() throws IOException {
        int length = 0;
        int quote = 0;
        while (position < end || fill()) {
            byte b = buffer[position++];
            if (length == tag.length) {
                grow();
            }
            tag[length++] = b;
            boolean markup = length > 2 && (tag[1] == '!' || tag[1] == '?');
            if (!markup && quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (!markup && (b == '"' || b == '\'')) {
                quote = b;
            } else if (b == '>' && isWhole(length)) {
                return length;
            }
        }
        throw SheetRefusal.unreadable("xml", null);
    }

    private boolean isWhole(int length) {
        if (tag[1] == '?') {
            return tag[length - 2] == '?';
        }
        if (tag[1] != '!') {
            return true;
        }
        boolean comment = length > 3 && tag[2] == '-';
        byte last = (byte) (comment ? '-' : ']');
        return length > 6 && tag[length - 2] == last && tag[length - 3] == last;
    }

    private void grow() {
        if (tag.length >= MOST) {
            throw SheetRefusal.unreadable("xml", null);
        }
        tag = Arrays.copyOf(tag, tag.length * 2);
        view = new SourceTag(tag);
    }

    private boolean fill() throws IOException {
        end = in.read(buffer);
        position = 0;
        return end > 0;
    }
}
