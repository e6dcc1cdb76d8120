package org.bagui.plugin.reports.sheet.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/**
 * Reads the tags of a workbook's XML in order, with memory that does not grow with the document.
 *
 * <p>Written for hostile input, where common parsers keep what they meet: a text or an attribute of any length, each
 * new name, each open element. Here tags, depth and captured text are bounded, and words that come again and again are
 * kept in tables of one size. There is no DTD: a DOCTYPE is refused, so entities other than the five of XML and
 * character references do not exist. Names are local names; namespaces are not looked at, because the strict and the
 * transitional form of the standard differ in them only.
 */
final class XmlScanner implements Closeable {

    /** What {@link #next} met. */
    enum Event {
        START,
        END,
        DOCUMENT_END
    }

    private static final int MAX_DEPTH = 256;

    private final XmlSource source;
    private final XmlAttributes attributes;
    private final XmlTag tag;
    private final XmlBareTags bareTags;
    private final XmlText text;
    private final String[] open = new String[MAX_DEPTH];
    private int depth;
    private boolean selfClosed;
    private boolean rooted;
    private String name;

    /**
     * Starts before the root element.
     *
     * @param in the document; closed with the scanner
     * @param textLimit characters of text that are captured before {@link #textOverflow} is set
     */
    XmlScanner(InputStream in, int textLimit) {
        this.source = new XmlSource(in);
        this.attributes = new XmlAttributes(source);
        this.tag = new XmlTag(source, attributes);
        this.bareTags = new XmlBareTags(source);
        this.text = new XmlText(source, textLimit);
    }

    /** Moves to the next start or end of an element; text in between is captured if asked for. */
    Event next() {
        if (selfClosed) {
            selfClosed = false;
            name = open[--depth];
            return Event.END;
        }
        attributes.clear();
        try {
            while (text.toMarkup()) {
                String bare = bareTags.next();
                if (bare != null) {
                    return bareTags.isEnd() ? ended(bare) : started(bare);
                }
                int from = source.position;
                int c = source.read();
                switch (c) {
                    case '/' -> {
                        return endTag(from);
                    }
                    case '?' -> source.skipPast("?>");
                    case '!' -> declaration();
                    default -> {
                        source.position--;
                        return startTag(from);
                    }
                }
            }
        } catch (IOException e) {
            throw SheetRefusal.unreadable("xml", e);
        }
        if (depth > 0 || !rooted) {
            throw malformed();
        }
        return Event.DOCUMENT_END;
    }

    private Event startTag(int from) throws IOException {
        while (!tag.start()) {
            more();
        }
        Event event = started(tag.name());
        selfClosed = tag.closed();
        if (tag.bare()) {
            bareTags.learn(name, from);
        }
        return event;
    }

    private Event started(String element) {
        if (depth == MAX_DEPTH || (rooted && depth == 0)) {
            throw malformed();
        }
        rooted = true;
        name = element;
        open[depth++] = element;
        return Event.START;
    }

    private Event endTag(int from) throws IOException {
        while (!tag.end()) {
            more();
        }
        bareTags.learn(tag.name(), from);
        return ended(tag.name());
    }

    private Event ended(String element) {
        name = element;
        if (depth == 0 || !open[--depth].equals(element)) {
            throw malformed();
        }
        return Event.END;
    }

    private void more() throws IOException {
        if (!source.more()) {
            throw malformed();
        }
    }

    private void declaration() throws IOException {
        int c = source.read();
        if (c == '-' && source.read() == '-') {
            source.skipPast("-->");
        } else if (c == '[') {
            source.expect("CDATA[");
            text.cdata();
        } else {
            throw c == 'D' ? SheetRefusal.of(SheetRefusal.DOCTYPE) : malformed();
        }
    }

    /** Gives the local name of the element that started or ended. */
    String name() {
        return name;
    }

    /** Gives how many elements are open, with the one that just started. */
    int depth() {
        return depth;
    }

    /** Gives an attribute of the element that just started by its local name, or null. */
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** Gives an attribute that has few different values, or null; cheaper than {@link #attribute}. */
    String wordAttribute(String attribute) {
        return attributes.word(attribute);
    }

    /** Gives an attribute that is a whole number, or the other value without it. */
    int numberAttribute(String attribute, int other) {
        return attributes.number(attribute, other);
    }

    /** Gives the column index, from 0, of an attribute that is a cell's address, or the other value without it. */
    int columnAttribute(String attribute, int other) {
        return attributes.column(attribute, other);
    }

    /** Begins or ends capturing text; beginning does not clear what is there. */
    void capture(boolean on) {
        text.capture(on);
    }

    /** Gives the captured text and clears it. */
    String takeText() {
        return text.take();
    }

    /** Says whether captured text was longer than the limit and is cut. */
    boolean textOverflow() {
        return text.overflow();
    }

    /** Moves past the end of the element that just started. */
    void skipElement() {
        int outside = depth - 1;
        while (depth > outside || selfClosed) {
            next();
        }
    }

    private static SheetRefusal malformed() {
        return SheetRefusal.unreadable("xml", null);
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
