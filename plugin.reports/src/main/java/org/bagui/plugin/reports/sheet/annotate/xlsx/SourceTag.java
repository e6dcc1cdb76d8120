package org.bagui.plugin.reports.sheet.annotate.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tag as it stands in a document in UTF-8; its bytes change with the next one. */
final class SourceTag {
    private final byte[] bytes;
    private int length;

    SourceTag(byte... bytes) {
        this.bytes = bytes;
    }

    SourceTag of(int size) {
        length = size;
        return this;
    }

    int length() {
        return length;
    }

    boolean isEnd() {
        return bytes[1] == '/';
    }

    boolean isSelfClosed() {
        return bytes[length - 2] == '/';
    }

    /** Whether it opens an element of this local name. */
    boolean opens(String local) {
        return !isEnd() && is(local, 1);
    }

    /** Whether it closes an element of this local name. */
    boolean closes(String local) {
        return isEnd() && is(local, 2);
    }

    private boolean is(String local, int from) {
        int start = from;
        int end = from;
        while (end < length && isName(bytes[end])) {
            if (bytes[end] == ':') {
                start = end + 1;
            }
            end++;
        }
        if (end - start != local.length()) {
            return false;
        }
        for (int i = 0; i < local.length(); i++) {
            if (bytes[start + i] != local.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(byte b) {
        return b != ' ' && b != '>' && b != '/' && b != '\t' && b != '\n' && b != '\r';
    }

    /** Name with its prefix. */
    String name() {
        int from = isEnd() ? 2 : 1;
        int end = from;
        while (end < length && isName(bytes[end])) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    /** Prefix of the name with its colon, or empty. */
    String prefix() {
        String name = name();
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** The tag as it stands. */
    String raw() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** An attribute as it stands, by its local name, or null. */
    String attribute(String local) {
        Matcher found = pattern(local).matcher(raw());
        return found.find() ? found.group(1).substring(1, found.group(1).length() - 1) : null;
    }

    /** The tag with another value of an attribute, which is added where it has none; null takes it away. */
    String with(String local, String value) {
        String bare = pattern(local).matcher(raw()).replaceFirst("");
        if (value == null) {
            return bare;
        }
        int end = bare.length() - (isSelfClosed() ? 2 : 1);
        return bare.substring(0, end) + ' ' + local + "=\"" + value + '"' + bare.substring(end);
    }

    private static Pattern pattern(String local) {
        return Pattern.compile("\\s(?:\\w+:)?" + local + "\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    }
}
