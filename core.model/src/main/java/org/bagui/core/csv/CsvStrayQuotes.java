package org.bagui.core.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Doubles the quotes that stand behind a closing quote, and closes a quote that is open at the end. FastCSV keeps text behind a closing
 * quote; but a quote in it would begin a quoted text, which may swallow the rows below.
 */
final class CsvStrayQuotes extends Reader {
    private static final char QUOTE = '"';

    private final Reader in;
    private final char separator;
    private final char[] chunk = new char[1 << 13];
    private int position;
    private int end;
    private State state = State.FIELD;
    private boolean again;

    /** Where the next character stands. */
    private enum State {
        FIELD,
        PLAIN,
        QUOTED,
        BEHIND_QUOTE,
        BEHIND_TEXT
    }

    CsvStrayQuotes(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        if (again) {
            again = false;
            to[offset] = QUOTE;
            return 1;
        }
        if (position == end && !fill()) {
            return -1;
        }
        int from = position;
        int last = Math.min(end, from + length);
        while (position < last && !again) {
            step(last);
        }
        System.arraycopy(chunk, from, to, offset, position - from);
        return position - from;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(in.read(chunk, 0, chunk.length), 0);
        if (end == 0 && state == State.QUOTED) {
            chunk[0] = QUOTE;
            end = 1;
        }
        return end > 0;
    }

    /** Goes on by one character, or to the next that matters. */
    private void step(int last) {
        char c = chunk[position++];
        switch (state) {
            case QUOTED -> {
                while (c != QUOTE && position < last) {
                    c = chunk[position++];
                }
                state = c == QUOTE ? State.BEHIND_QUOTE : state;
            }
            case PLAIN -> {
                while (!endsField(c) && position < last) {
                    c = chunk[position++];
                }
                state = endsField(c) ? State.FIELD : state;
            }
            case FIELD -> state = c == QUOTE ? State.QUOTED : endsField(c) ? State.FIELD : State.PLAIN;
            case BEHIND_QUOTE -> state = c == QUOTE ? State.QUOTED : endsField(c) ? State.FIELD : State.BEHIND_TEXT;
            case BEHIND_TEXT -> {
                again = c == QUOTE;
                state = endsField(c) ? State.FIELD : state;
            }
        }
    }

    private boolean endsField(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
