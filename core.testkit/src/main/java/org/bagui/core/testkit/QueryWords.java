package org.bagui.core.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a query, one after the other. */
final class QueryWords {
    private static final Pattern WORD =
            Pattern.compile("\\s*('(?:[^']|'')*'|:\\w+|\\w+(?:\\.\\w+)*|<>|<=|>=|[<>=+\\-*(),])");

    private final String text;
    private final List<String> words = new ArrayList<>();
    private int next;

    QueryWords(String text) {
        this.text = text;
        Matcher word = WORD.matcher(text.strip());
        int end = 0;
        while (end < text.strip().length()) {
            if (!word.find(end) || word.start() != end) {
                throw unknown();
            }
            words.add(word.group(1));
            end = word.end();
        }
    }

    /** A query that only a database can answer: tests give the answer themselves. */
    IllegalArgumentException unknown() {
        return new IllegalArgumentException("this query is answered by a database only; give its answer with answer(…)"
                + " or execution(…): " + text);
    }

    boolean isOver() {
        return next == words.size();
    }

    String peek() {
        return isOver() ? "" : words.get(next);
    }

    String take() {
        if (isOver()) {
            throw unknown();
        }
        return words.get(next++);
    }

    /** Takes the words if they are the next, whatever their case. */
    boolean takeIf(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (next + i >= words.size() || !words.get(next + i).equalsIgnoreCase(expected[i])) {
                return false;
            }
        }
        next += expected.length;
        return true;
    }

    void require(String expected) {
        if (!takeIf(expected)) {
            throw unknown();
        }
    }

    /** Goes back to where the words stood before. */
    void back(int mark) {
        next = mark;
    }

    int mark() {
        return next;
    }
}
