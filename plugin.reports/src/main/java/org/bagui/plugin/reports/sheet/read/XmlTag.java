package org.bagui.plugin.reports.sheet.read;

import java.util.Arrays;

/** A tag that stands whole in the window: its name, and its attributes where they lie. */
final class XmlTag {

    private static final int MAX_NAME = 128;
    private static final int NAME_BITS = 7;

    private static final boolean[] IN_NAME = new boolean[256];
    private static final boolean[] IN_VALUE = new boolean[256];

    static {
        Arrays.fill(IN_NAME, ' ' + 1, 256, true);
        Arrays.fill(IN_VALUE, true);
        for (char c : new char[] {'<', '>', '/', '=', '"', '\''}) {
            IN_NAME[c] = false;
        }
        for (char c : new char[] {'<', '&', '"', '\''}) {
            IN_VALUE[c] = false;
        }
    }

    private final XmlSource source;
    private final XmlAttributes attributes;
    private final XmlWords names = new XmlWords(NAME_BITS);
    private String name;
    private boolean closed;
    private int nameStart;

    XmlTag(XmlSource source, XmlAttributes attributes) {
        this.source = source;
        this.attributes = attributes;
    }

    /** Reads a start tag from behind its bracket; false where the window ends before it. */
    boolean start() {
        byte[] bytes = source.buffer;
        attributes.clear();
        int at = endOfName(source.position);
        name = name(at);
        while (true) {
            at = pastBlanks(at);
            byte b = bytes[at];
            if (b == '>' || b == '/') {
                closed = b == '/';
                return ends(closed ? at + 1 : at);
            }
            if (at >= source.end) {
                return false;
            }
            at = attribute(at);
            if (at > source.end) {
                return false;
            }
        }
    }

    /** Reads an end tag from behind its slash; false where the window ends before it. */
    boolean end() {
        int at = endOfName(source.position);
        name = name(at);
        return ends(pastBlanks(at));
    }

    private boolean ends(int at) {
        if (at >= source.end) {
            return false;
        }
        if (source.buffer[at] != '>') {
            throw XmlSource.malformed();
        }
        source.position = at + 1;
        return true;
    }

    /** Gives where the name ends, and notes where it begins after its prefix. */
    private int endOfName(int from) {
        byte[] bytes = source.buffer;
        nameStart = from;
        int at = from;
        while (IN_NAME[bytes[at] & 0xFF]) {
            if (bytes[at++] == ':') {
                nameStart = at;
            }
        }
        if (at - from > MAX_NAME || (at < source.end && at == nameStart)) {
            throw XmlSource.malformed();
        }
        return at;
    }

    /** A name at the window's end may be cut; it is read once more and not remembered before. */
    private String name(int to) {
        return to >= source.end ? "" : names.of(source.buffer, nameStart, to);
    }

    private int pastBlanks(int from) {
        byte[] bytes = source.buffer;
        int at = from;
        while (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t') {
            at++;
        }
        return at;
    }

    /** Reads an attribute and gives where it ends; behind the window's end where it does not. */
    private int attribute(int from) {
        byte[] bytes = source.buffer;
        int endOfName = endOfName(from);
        int start = nameStart;
        int at = pastBlanks(endOfName);
        if (at < source.end && bytes[at] != '=') {
            throw XmlSource.malformed();
        }
        at = pastBlanks(Math.min(at + 1, source.end));
        byte quote = bytes[at];
        if (at >= source.end) {
            return source.end + 1;
        }
        if (quote != '"' && quote != '\'') {
            throw XmlSource.malformed();
        }
        int value = at + 1;
        boolean references = false;
        for (at = value; bytes[at] != quote; at++) {
            while (IN_VALUE[bytes[at] & 0xFF]) {
                at++;
            }
            if (bytes[at] == '<') {
                return pastWindow(at);
            }
            references |= bytes[at] == '&';
            if (bytes[at] == quote) {
                break;
            }
        }
        if (!isDeclaration(from)) {
            attributes.add(names.of(bytes, start, endOfName), value, at, references);
        }
        return at + 1;
    }

    private int pastWindow(int at) {
        if (at < source.end) {
            throw XmlSource.malformed();
        }
        return source.end + 1;
    }

    /** Says whether the attribute declares a namespace. */
    private boolean isDeclaration(int at) {
        byte[] bytes = source.buffer;
        return bytes[at] == 'x'
                && bytes[at + 1] == 'm'
                && bytes[at + 2] == 'l'
                && bytes[at + 3] == 'n'
                && bytes[at + 4] == 's';
    }

    String name() {
        return name;
    }

    /** Says whether the start tag holds nothing but its name. */
    boolean bare() {
        return !closed && attributes.isEmpty();
    }

    /** Says whether the start tag is the end of its element too. */
    boolean closed() {
        return closed;
    }
}
