package org.bagui.plugin.reports.sheet.annotate.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list element of a small document that is held as text: what is before it, its children, what is after it. */
final class XmlFragment {
    private final String before;
    private final String start;
    private final List<String> children;
    private final String end;
    private final String after;

    private XmlFragment(String before, String start, List<String> children, String end, String after) {
        this.before = before;
        this.start = start;
        this.children = children;
        this.end = end;
        this.after = after;
    }

    /** The first element of this local name that is not empty, or null. */
    static XmlFragment find(String document, String local) {
        Matcher open = Pattern.compile("<((?:\\w+:)?)" + local + "(?:\\s[^<>]*)?(?<!/)>")
                .matcher(document);
        if (!open.find()) {
            return null;
        }
        String end = "</" + open.group(1) + local + ">";
        int close = document.indexOf(end, open.end());
        if (close < 0) {
            return null;
        }
        return new XmlFragment(
                document.substring(0, open.start()),
                open.group(),
                children(document.substring(open.end(), close)),
                end,
                document.substring(close + end.length()));
    }

    private static List<String> children(String inner) {
        List<String> children = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = inner.indexOf('<'); at >= 0; at = inner.indexOf('<', at + 1)) {
            int close = inner.indexOf('>', at);
            if (close < 0) {
                break;
            }
            boolean ends = inner.charAt(at + 1) == '/';
            boolean whole = inner.charAt(close - 1) == '/';
            from = depth == 0 ? at : from;
            depth += ends ? -1 : whole ? 0 : 1;
            if (depth == 0) {
                children.add(inner.substring(from, close + 1));
            }
        }
        return children;
    }

    List<String> children() {
        return children;
    }

    /** Prefix of the names here with its colon, or empty. */
    String prefix() {
        return end.substring(2, Math.max(2, end.indexOf(':') + 1));
    }

    /** The whole document as it is now; the list bears no number of its children. */
    String uncounted() {
        return before + start + String.join("", children) + end + after;
    }

    /** The whole document as it is now, the list with the number of its children. */
    String document() {
        String counted = start.replaceFirst("\\scount\\s*=\\s*[\"'][^\"']*[\"']", "");
        String head = counted.substring(0, counted.length() - 1) + " count=\"" + children.size() + "\">";
        return before + head + String.join("", children) + end + after;
    }
}
