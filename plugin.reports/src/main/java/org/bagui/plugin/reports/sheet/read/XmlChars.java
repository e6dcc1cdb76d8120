package org.bagui.plugin.reports.sheet.read;

import java.util.Arrays;

/** Characters made of a document's bytes: UTF-8, strictly, with or without references. */
final class XmlChars {

    private static final byte[] DIGITS = new byte[256];

    static {
        for (int c = 0; c < DIGITS.length; c++) {
            DIGITS[c] = (byte) (c < 128 ? Character.digit(c, 16) : -1);
        }
    }

    private char[] chars = new char[256];
    private int length;
    private int code;

    /** Gives the text of some bytes, with the references in it resolved. */
    static String text(byte[] bytes, int from, int to) {
        XmlChars chars = new XmlChars();
        chars.append(bytes, from, to, true);
        return chars.toString();
    }

    /** Appends the text of some bytes; a carriage return, alone or before a line feed, is a line feed (XML 1.0, 2.11). */
    void append(byte[] bytes, int from, int to, boolean references) {
        char[] out = room(to - from);
        int count = length;
        int at = from;
        while (at < to) {
            int c = bytes[at++];
            if (c > '&') {
                out[count++] = (char) c;
            } else if (c == '&' && references) {
                at = reference(bytes, at, to);
                if (code < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                    out[count++] = (char) code;
                } else {
                    count += Character.toChars(code, out, count);
                }
            } else if (c == '\r') {
                out[count++] = '\n';
                at += at < to && bytes[at] == '\n' ? 1 : 0;
            } else if (c >= 0) {
                out[count++] = (char) c;
            } else {
                at = sequence(bytes, at, to);
                count += Character.toChars(code, out, count);
            }
        }
        length = count;
    }

    /** Appends characters as they are. */
    void append(String text) {
        text.getChars(0, text.length(), room(text.length()), length);
        length += text.length();
    }

    /** Every reference and every sequence is at least as long as its characters. */
    private char[] room(int count) {
        if (chars.length - length < count) {
            chars = Arrays.copyOf(chars, Math.max(length + count, chars.length * 2));
        }
        return chars;
    }

    /** Reads a reference after its ampersand into {@link #code} and gives where it ends. */
    private int reference(byte[] bytes, int from, int to) {
        if (from < to && bytes[from] == '#') {
            boolean hex = from + 1 < to && bytes[from + 1] == 'x';
            return numeric(bytes, from + (hex ? 2 : 1), to, hex ? 16 : 10);
        }
        int at = from;
        int name = 0;
        while (at < to && bytes[at] != ';' && at - from < 4) {
            name = name << 8 | bytes[at++];
        }
        if (at >= to || bytes[at] != ';') {
            throw XmlSource.malformed();
        }
        code = named(name);
        return at + 1;
    }

    private int numeric(byte[] bytes, int from, int to, int radix) {
        int at = from;
        int number = 0;
        int digit = at < to ? DIGITS[bytes[at] & 0xFF] : -1;
        while (digit >= 0 && digit < radix && number <= Character.MAX_CODE_POINT) {
            number = number * radix + digit;
            at++;
            digit = at < to ? DIGITS[bytes[at] & 0xFF] : -1;
        }
        if (at == from || at == to || bytes[at] != ';' || number > Character.MAX_CODE_POINT) {
            throw XmlSource.malformed();
        }
        code = number;
        return at + 1;
    }

    private static int named(int name) {
        return switch (name) {
            case 'l' << 8 | 't' -> '<';
            case 'g' << 8 | 't' -> '>';
            case ('a' << 8 | 'm') << 8 | 'p' -> '&';
            case (('q' << 8 | 'u') << 8 | 'o') << 8 | 't' -> '"';
            case (('a' << 8 | 'p') << 8 | 'o') << 8 | 's' -> '\'';
            default -> throw XmlSource.malformed();
        };
    }

    /** Reads a sequence of several bytes after the first into {@link #code} and gives where it ends. */
    private int sequence(byte[] bytes, int from, int to) {
        int first = bytes[from - 1] & 0xFF;
        int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        if (first < 0xC2 || first > 0xF4 || to - from < more) {
            throw XmlSource.malformed();
        }
        int number = first & (0x3F >> more);
        for (int i = 0; i < more; i++) {
            int next = bytes[from + i];
            if ((next & 0xC0) != 0x80) {
                throw XmlSource.malformed();
            }
            number = number << 6 | next & 0x3F;
        }
        boolean tooLong = number < (more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000);
        if (tooLong || number > Character.MAX_CODE_POINT || (number >> 11) == (Character.MIN_SURROGATE >> 11)) {
            throw XmlSource.malformed();
        }
        code = number;
        return from + more;
    }

    int length() {
        return length;
    }

    /** Cuts what stands behind so many characters. */
    void cut(int count) {
        length = Math.min(length, count);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
