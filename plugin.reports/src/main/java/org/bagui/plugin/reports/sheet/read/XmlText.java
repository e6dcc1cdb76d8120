package org.bagui.plugin.reports.sheet.read;

import java.io.IOException;

/** The text between tags: skipped, or captured up to a limit. */
final class XmlText {

    /** Bytes of the longest reference that may lie across the edge of the window. */
    private static final int REFERENCE = 32;

    private static final int WORD_BITS = 10;

    private final XmlSource source;
    private final int limit;
    private final XmlChars captured = new XmlChars();
    private XmlWords words;
    private String word;
    private boolean capturing;
    private boolean overflow;

    XmlText(XmlSource source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /** Reads to behind the next {@code <}; false at the end of the document. */
    boolean toMarkup() throws IOException {
        int at = source.findOpening();
        while (at >= source.end) {
            int cut = capturing ? whole(source.end, true) : source.end;
            append(cut, true);
            source.position = cut;
            if (!source.more()) {
                return false;
            }
            at = source.findOpening();
        }
        append(at, true);
        source.position = at + 1;
        return true;
    }

    /** Gives the place up to which nothing is cut in two: no reference, no character, no line break. */
    private int whole(int last, boolean references) {
        byte[] bytes = source.buffer;
        int first = Math.max(source.position, last - REFERENCE);
        for (int at = last - 1; at >= first; at--) {
            byte b = bytes[at];
            if (references && b == ';') {
                return last;
            }
            // A character of more bytes has at most three behind its first.
            boolean begins = (b & 0xC0) == 0xC0 && last - at < 4;
            if (begins || (references && b == '&') || (b == '\r' && at == last - 1)) {
                return at;
            }
        }
        return last;
    }

    /** Reads a CDATA section from behind its opening to behind its end. */
    void cdata() throws IOException {
        int at = endOfCdata();
        while (at < 0) {
            int cut = whole(Math.max(source.position, source.end - 2), false);
            append(cut, false);
            source.position = cut;
            if (!source.more()) {
                throw XmlSource.malformed();
            }
            at = endOfCdata();
        }
        append(at, false);
        source.position = at + 3;
    }

    private int endOfCdata() {
        byte[] bytes = source.buffer;
        for (int at = source.position; at < source.end - 2; at++) {
            if (bytes[at] == ']' && bytes[at + 1] == ']' && bytes[at + 2] == '>') {
                return at;
            }
        }
        return -1;
    }

    private void append(int to, boolean references) {
        int from = source.position;
        if (!capturing || overflow || from == to) {
            return;
        }
        if (references && word == null && captured.length() == 0 && to - from <= Math.min(limit, XmlWords.LONGEST)) {
            word = words.of(source.buffer, from, to);
            return;
        }
        if (word != null) {
            captured.append(word);
            word = null;
        }
        captured.append(source.buffer, from, to, references);
        if (captured.length() > limit) {
            overflow = true;
            captured.cut(limit);
        }
    }

    void capture(boolean on) {
        capturing = on;
        if (on && words == null) {
            words = new XmlWords(WORD_BITS);
        }
    }

    boolean overflow() {
        return overflow;
    }

    String take() {
        String text = word == null ? captured.toString() : word;
        captured.cut(0);
        word = null;
        overflow = false;
        return text;
    }
}
