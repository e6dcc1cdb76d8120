package org.bagui.plugin.reports.sheet.read;

import java.io.IOException;

/** The text between tags: skipped, or captured up to a limit. */
final class XmlText {

    private final XmlSource source;
    private final int limit;
    private final StringBuilder captured = new StringBuilder(256);
    private boolean capturing;
    private boolean overflow;

    XmlText(XmlSource source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /** Reads to behind the next {@code <}; false at the end of the document. */
    boolean toMarkup() throws IOException {
        return capturing ? captureToMarkup() : skipToMarkup();
    }

    private boolean skipToMarkup() throws IOException {
        char[] buffer = source.buffer;
        do {
            int at = source.position;
            int end = source.end;
            while (at < end && buffer[at] != '<') {
                at++;
            }
            if (at < end) {
                source.position = at + 1;
                return true;
            }
        } while (source.fill());
        return false;
    }

    private boolean captureToMarkup() throws IOException {
        char[] buffer = source.buffer;
        while (true) {
            int from = source.position;
            int at = from;
            int end = source.end;
            while (at < end && buffer[at] != '<' && buffer[at] != '&' && buffer[at] != '\r') {
                at++;
            }
            append(buffer, from, at);
            source.position = at;
            if (at == end) {
                if (!source.fill()) {
                    return false;
                }
                continue;
            }
            source.position++;
            if (buffer[at] == '<') {
                return true;
            }
            special(buffer[at]);
        }
    }

    private void special(char c) throws IOException {
        if (c == '&') {
            appendCodePoint(source.reference());
            return;
        }
        // XML 1.0, 2.11: a carriage return, alone or before a line feed, is a line feed.
        appendCodePoint('\n');
        if (source.read() != '\n') {
            source.unread();
        }
    }

    /** Reads a CDATA section from behind its opening to behind its end. */
    void cdata() throws IOException {
        int brackets = 0;
        while (true) {
            char c = source.read();
            if (c == ']') {
                brackets++;
            } else if (c == '>' && brackets >= 2) {
                appendBrackets(brackets - 2);
                return;
            } else {
                appendBrackets(brackets);
                brackets = 0;
                appendCodePoint(c);
            }
        }
    }

    private void appendBrackets(int count) {
        for (int i = 0; i < count && !overflow; i++) {
            appendCodePoint(']');
        }
    }

    private void append(char[] buffer, int from, int to) {
        if (captured.length() + (to - from) > limit) {
            overflow = true;
        } else {
            captured.append(buffer, from, to - from);
        }
    }

    private void appendCodePoint(int code) {
        if (capturing) {
            if (captured.length() >= limit) {
                overflow = true;
            } else {
                captured.appendCodePoint(code);
            }
        }
    }

    void capture(boolean on) {
        capturing = on;
    }

    boolean overflow() {
        return overflow;
    }

    String take() {
        String text = captured.toString();
        captured.setLength(0);
        overflow = false;
        return text;
    }
}
