package org.bagui.plugin.reports.sheet.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/** The characters of a document, with the small readings that tags are made of. */
final class XmlSource implements Closeable {

    private static final int BUFFER = 1 << 15;
    private static final int MAX_NAME = 128;

    final char[] buffer = new char[BUFFER];
    int position;
    int end;

    private final Reader reader;
    private final XmlNames names = new XmlNames();

    XmlSource(InputStream in) {
        this.reader = XmlEncoding.reader(in);
    }

    /** Fills the buffer anew; false at the end of the document. */
    boolean fill() throws IOException {
        position = 0;
        end = Math.max(reader.read(buffer, 0, BUFFER), 0);
        return end > 0;
    }

    /** Gives the next character; the end of the document is a fault here. */
    char read() throws IOException {
        if (position == end && !fill()) {
            throw malformed();
        }
        return buffer[position++];
    }

    int readPastBlanks() throws IOException {
        int c = read();
        while (isBlank(c)) {
            c = read();
        }
        return c;
    }

    /** Steps back over the character just read. */
    void unread() {
        position--;
    }

    /** Reads a name from its first character, already read, and gives its local part; what ends it is left unread. */
    String name(int first) throws IOException {
        if (!isName(first)) {
            throw malformed();
        }
        int start = position - 1;
        int at = position;
        while (at < end && isName(buffer[at])) {
            at++;
        }
        if (at < end && at - start <= MAX_NAME) {
            position = at;
            return names.local(buffer, start, at);
        }
        return nameAcrossBuffers(first);
    }

    private String nameAcrossBuffers(int first) throws IOException {
        char[] name = new char[MAX_NAME];
        int length = 0;
        for (int c = first; isName(c); c = read()) {
            if (length == MAX_NAME) {
                throw malformed();
            }
            name[length++] = (char) c;
        }
        unread();
        return names.local(name, 0, length);
    }

    /** Steps over an end tag's name and bracket where they stand in the buffer as expected. */
    boolean skipEnd(String name) {
        int length = name.length();
        if (end - position <= length || buffer[position + length] != '>') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (buffer[position + i] != name.charAt(i)) {
                return false;
            }
        }
        position += length + 1;
        return true;
    }

    void expect(String wanted) throws IOException {
        for (int i = 0; i < wanted.length(); i++) {
            if (read() != wanted.charAt(i)) {
                throw malformed();
            }
        }
    }

    /** Skips to behind the mark, of which all but the last character are the same. */
    void skipPast(String mark) throws IOException {
        int last = mark.length() - 1;
        int matched = 0;
        while (true) {
            char c = read();
            if (matched == last && c == mark.charAt(last)) {
                return;
            }
            matched = c == mark.charAt(0) ? Math.min(matched + 1, last) : 0;
        }
    }

    /** Reads a reference after its ampersand and gives the code point. */
    int reference() throws IOException {
        char first = read();
        return first == '#' ? numeric() : named(first);
    }

    private int numeric() throws IOException {
        char c = read();
        int radix = c == 'x' ? 16 : 10;
        if (radix == 16) {
            c = read();
        }
        int code = -1;
        for (; c != ';'; c = read()) {
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0 || code > Character.MAX_CODE_POINT) {
                throw malformed();
            }
            code = Math.max(code, 0) * radix + digit;
        }
        if (!Character.isValidCodePoint(code)) {
            throw malformed();
        }
        return code;
    }

    private int named(char first) throws IOException {
        StringBuilder reference = new StringBuilder(4).append(first);
        for (char c = read(); c != ';'; c = read()) {
            if (reference.length() == 4) {
                throw malformed();
            }
            reference.append(c);
        }
        return switch (reference.toString()) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> throw malformed();
        };
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isName(int c) {
        return c >= 'a' && c <= 'z' || (c > ' ' && "<>/=\"'".indexOf(c) < 0);
    }

    static SheetRefusal malformed() {
        return SheetRefusal.unreadable("xml", null);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
