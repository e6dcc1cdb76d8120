package org.bagui.runtime.persistence.plugin;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a script apart into statements and words; comments and texts in quotes are no words. Where databases, or their
 * settings, disagree on where a text, a name or a comment ends, the statement is doubtful: escapes in texts, comments in
 * comments, and what only H2 knows: {@code //} before a comment, names in {@code `}, and blanks other than ASCII's.
 */
public final class SqlScript {
    private static final List<String> ESCAPING = List.of("E'", "U&'", "U&\"");

    private final String text;
    private final List<Statement> statements = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private String doubt = "";
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
     * @param doubt what databases may read otherwise than we do; then the words tell nothing. Mostly empty
     */
    public record Statement(String sql, List<String> words, String doubt) {
        /** Whether the word at the place is this keyword. */
        public boolean is(int place, String keyword) {
            return place >= 0 && place < words.size() && words.get(place).equalsIgnoreCase(keyword);
        }
    }

    /** The statements of a script; none of them is empty, unless it is doubtful. */
    public static List<Statement> statements(String text) {
        SqlScript script = new SqlScript(text);
        script.read();
        return script.statements;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("--", at)) {
                at = endOfLine();
            } else if (text.startsWith("/*", at)) {
                at = without("/*", at + 2, end("*/", at + 2));
            } else if (text.startsWith("//", at)) {
                doubt = "//";
                at += 2;
            } else if (c == '\'') {
                at = without("\\", at + 1, end("'", at + 1));
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
                if (c > ' ' && !Character.isSpaceChar(c)) {
                    words.add(String.valueOf(c));
                }
                if (c == '`') {
                    doubt = "`";
                } else if (c > '~' && (Character.isSpaceChar(c) || Character.isWhitespace(c))) {
                    doubt = "U+%04X".formatted((int) c);
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
        String word = text.substring(from, at);
        words.add(word);
        for (String escaping : ESCAPING) {
            if (text.regionMatches(true, from, escaping, 0, escaping.length()) && word.length() == 1) {
                doubt = escaping;
            }
        }
    }

    /** Behind the next mark, or at the end of the script. */
    private int end(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    /** The end, given back; a mark before it is a doubt. */
    private int without(String mark, int from, int end) {
        int found = text.indexOf(mark, from);
        if (found >= 0 && found < end) {
            doubt = mark;
        }
        return end;
    }

    private int endOfLine() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void finish(int to) {
        if (!words.isEmpty() || !doubt.isEmpty()) {
            statements.add(new Statement(text.substring(begin, to).strip(), List.copyOf(words), doubt));
            words = new ArrayList<>();
            doubt = "";
        }
    }
}
