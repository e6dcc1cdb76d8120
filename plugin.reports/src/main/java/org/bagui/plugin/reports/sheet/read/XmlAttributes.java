package org.bagui.plugin.reports.sheet.read;

import java.nio.charset.StandardCharsets;

/** The attributes of the element that just started; they lie in the window and are made into text when asked for. */
final class XmlAttributes {

    private static final int MAX_COUNT = 256;
    private static final int WORD_BITS = 5;

    private final XmlSource source;
    private final String[] names = new String[MAX_COUNT];
    private final int[] starts = new int[MAX_COUNT];
    private final int[] ends = new int[MAX_COUNT];
    private final boolean[] references = new boolean[MAX_COUNT];
    private final XmlWords words = new XmlWords(WORD_BITS);
    private int count;

    XmlAttributes(XmlSource source) {
        this.source = source;
    }

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Adds an attribute whose value lies between two places of the window. */
    void add(String name, int start, int end, boolean withReferences) {
        if (count == MAX_COUNT) {
            throw XmlSource.malformed();
        }
        if (withReferences) {
            XmlChars.text(source.buffer, start, end);
        }
        names[count] = name;
        starts[count] = start;
        ends[count] = end;
        references[count++] = withReferences;
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
        return at < 0 ? null : XmlChars.text(source.buffer, starts[at], ends[at]);
    }

    /** Gives an attribute of which there are few different values, without making a new string for each. */
    String word(String name) {
        int at = find(name);
        return at < 0 || starts[at] == ends[at] ? null : words.of(source.buffer, starts[at], ends[at]);
    }

    /** Gives a whole number of at most eight digits, or the other value where there is no such attribute. */
    int number(String name, int other) {
        int at = find(name);
        if (at < 0) {
            return other;
        }
        if (references[at]) {
            byte[] value = get(name).getBytes(StandardCharsets.UTF_8);
            return number(value, 0, value.length);
        }
        return number(source.buffer, starts[at], ends[at]);
    }

    private static int number(byte[] bytes, int from, int to) {
        int number = 0;
        if (from == to || to - from > 8) {
            throw XmlSource.malformed();
        }
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
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
        if (references[at]) {
            byte[] value = get(name).getBytes(StandardCharsets.UTF_8);
            return column(value, 0, value.length);
        }
        return column(source.buffer, starts[at], ends[at]);
    }

    private static int column(byte[] bytes, int from, int to) {
        int column = 0;
        for (int i = from; i < to && (bytes[i] > '9' || bytes[i] < 0); i++) {
            int letter = (bytes[i] & ~0x20) - 'A';
            if (letter < 0 || letter > 25 || i - from == 3) {
                throw XmlSource.malformed();
            }
            column = column * 26 + letter + 1;
        }
        return column - 1;
    }
}
