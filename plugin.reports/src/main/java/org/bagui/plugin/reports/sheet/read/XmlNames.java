package org.bagui.plugin.reports.sheet.read;

/** Gives one string for the same name again and again; the table never grows, whatever names come. */
final class XmlNames {

    private static final int SIZE = 512;

    private final String[] names = new String[SIZE];

    /** Gives the part of a name after its prefix. */
    String local(char[] buffer, int from, int to) {
        int start = from;
        int hash = 0;
        for (int i = from; i < to; i++) {
            if (buffer[i] == ':') {
                start = i + 1;
                hash = 0;
            } else {
                hash = 31 * hash + buffer[i];
            }
        }
        if (start == to) {
            throw XmlSource.malformed();
        }
        return known(buffer, start, to, hash);
    }

    private String known(char[] buffer, int start, int to, int hash) {
        int slot = (hash ^ hash >>> 9) & (SIZE - 1);
        String name = names[slot];
        if (name == null || !isSame(name, buffer, start, to)) {
            name = new String(buffer, start, to - start);
            names[slot] = name;
        }
        return name;
    }

    private static boolean isSame(String name, char[] buffer, int start, int to) {
        int length = to - start;
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != buffer[start + i]) {
                return false;
            }
        }
        return true;
    }
}
