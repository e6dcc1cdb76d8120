package org.bagui.runtime.persistence.plugin;

import java.util.ArrayList;
import java.util.List;

/** Takes a script apart into statements and words; comments and texts in quotes are no words. */
final class SqlScript {
    private final String text;
    private final List<Statement> statements = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private int at;
    private int begin;

    private SqlScript(String text) {
        this.text = text;
    }

    /**
     * One statement.
     *
     * @param sql as written
     * @param words its words and signs; a name in double quotes is there without them
     */
    record Statement(String sql, List<String> words) {
        /** Whether the word at the place is this keyword. */
        boolean is(int place, String keyword) {
            return place >= 0 && place < words.size() && words.get(place).equalsIgnoreCase(keyword);
        }
    }

    /** The statements of a script; none of them is empty. */
    static List<Statement> statements(String text) {
        SqlScript script = new SqlScript(text);
        script.read();
        return script.statements;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("--", at)) {
                at = end("\n", at);
            } else if (text.startsWith("/*", at)) {
                at = end("*/", at + 2);
            } else if (c == '\'') {
                at = end("'", at + 1);
            } else if (c == '"') {
                int close = end("\"", at + 1);
                words.add(text.substring(at + 1, Math.max(at + 1, close - 1)));
                at = close;
            } else if (Character.isJavaIdentifierStart(c)) {
                word();
            } else if (c == ';') {
                finish(at);
                at++;
                begin = at;
            } else {
                if (!Character.isWhitespace(c)) {
                    words.add(String.valueOf(c));
                }
                at++;
            }
        }
        finish(text.length());
    }

    private void word() {
        int from = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        words.add(text.substring(from, at));
    }

    /** Behind the next mark, or at the end of the script. */
    private int end(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private void finish(int to) {
        if (!words.isEmpty()) {
            statements.add(new Statement(text.substring(begin, to).strip(), List.copyOf(words)));
            words = new ArrayList<>();
        }
    }
}
