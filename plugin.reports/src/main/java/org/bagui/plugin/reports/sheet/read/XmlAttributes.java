package org.bagui.plugin.reports.sheet.read;

import java.io.IOException;
import java.util.Arrays;

/** The attributes of the element that just started; kept in one array, made into text only when asked for. */
final class XmlAttributes {

    private static final int MAX_COUNT = 256;
    private static final int MAX_CHARS = 1 << 17;

    private final XmlSource source;
    private final String[] names = new String[MAX_COUNT];
    private final int[] ends = new int[MAX_COUNT + 1];
    private char[] values = new char[256];
    private final XmlNames words = new XmlNames();
    private int length;
    private int count;

    XmlAttributes(XmlSource source) {
        this.source = source;
    }

    /** Reads to behind the end of the tag; true where the tag closes its element. */
    boolean read() throws IOException {
        count = 0;
        length = 0;
        while (true) {
            int c = source.readPastBlanks();
            if (c == '>') {
                return false;
            }
            if (c == '/') {
                source.expect(">");
                return true;
            }
            attribute(c);
        }
    }

    private void attribute(int first) throws IOException {
        if (count == MAX_COUNT) {
            throw XmlSource.malformed();
        }
        boolean declaration = first == 'x' && isNamespace();
        names[count] = source.name(first);
        if (source.readPastBlanks() != '=') {
            throw XmlSource.malformed();
        }
        int quote = source.readPastBlanks();
        if (quote != '"' && quote != '\'') {
            throw XmlSource.malformed();
        }
        int start = length;
        value(quote);
        if (declaration) {
            length = start;
        } else {
            ends[++count] = length;
        }
    }

    /** Says whether {@code xmlns} follows; at the edge of the buffer it may be missed, which costs a useless attribute. */
    private boolean isNamespace() {
        int at = source.position;
        char[] buffer = source.buffer;
        return at + 4 < source.end
                && buffer[at] == 'm'
                && buffer[at + 1] == 'l'
                && buffer[at + 2] == 'n'
                && buffer[at + 3] == 's';
    }

    /** Copies the value up to its quote, in stretches without references. */
    private void value(int quote) throws IOException {
        while (true) {
            char[] buffer = source.buffer;
            int from = source.position;
            int at = from;
            int end = source.end;
            while (at < end && buffer[at] != quote && buffer[at] != '&' && buffer[at] != '<') {
                at++;
            }
            append(buffer, from, at - from);
            source.position = at;
            char c = source.read();
            if (c == quote) {
                return;
            }
            if (c == '<') {
                throw XmlSource.malformed();
            }
            if (c == '&') {
                char[] reference = Character.toChars(source.reference());
                append(reference, 0, reference.length);
            } else {
                source.unread();
            }
        }
    }

    private void append(char[] from, int start, int count) {
        if (length + count > values.length) {
            if (length + count > MAX_CHARS) {
                throw XmlSource.malformed();
            }
            values = Arrays.copyOf(values, Math.max(values.length * 2, length + count));
        }
        System.arraycopy(from, start, values, length, count);
        length += count;
    }

    private int find(String name) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    String get(String name) {
        int at = find(name);
        return at < 0 ? null : new String(values, ends[at], ends[at + 1] - ends[at]);
    }

    /** Gives an attribute of which there are few different values, without making a new string for each. */
    String word(String name) {
        int at = find(name);
        return at < 0 || ends[at] == ends[at + 1] ? null : words.local(values, ends[at], ends[at + 1]);
    }

    /** Gives a whole number of at most eight digits, or the other value where there is no such attribute. */
    int number(String name, int other) {
        int at = find(name);
        if (at < 0) {
            return other;
        }
        int number = 0;
        if (ends[at] == ends[at + 1] || ends[at + 1] - ends[at] > 8) {
            throw XmlSource.malformed();
        }
        for (int i = ends[at]; i < ends[at + 1]; i++) {
            int digit = values[i] - '0';
            if (digit < 0 || digit > 9) {
                throw XmlSource.malformed();
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Gives the column index, from 0, of an attribute that is a cell's address, or the other value without one. */
    int column(String name, int other) {
        int at = find(name);
        if (at < 0) {
            return other;
        }
        int column = 0;
        int from = ends[at];
        for (int i = from; i < ends[at + 1] && values[i] > '9'; i++) {
            int letter = (values[i] & ~0x20) - 'A';
            if (letter < 0 || letter > 25 || i - from == 3) {
                throw XmlSource.malformed();
            }
            column = column * 26 + letter + 1;
        }
        return column - 1;
    }
}
