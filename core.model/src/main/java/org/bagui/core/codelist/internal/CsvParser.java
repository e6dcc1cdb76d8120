package org.bagui.core.codelist.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV (RFC 4180) row by row, with bounded rows: it never holds more than one. */
final class CsvParser {
    static final int MAX_CELLS = 100;
    static final int MAX_CELL = 10_000;
    private static final int END = -1;

    private final Reader reader;
    private int line = 1;
    private int rowLine = 1;
    private final char[] buffer = new char[8192];
    private int at;
    private int filled;

    CsvParser(Reader reader) {
        this.reader = reader;
    }

    /** Line where the row of the last {@link #next} began, from 1. */
    int rowLine() {
        return rowLine;
    }

    /** The cells of the next row that is not empty, or null at the end. */
    List<String> next() throws IOException, CsvSyntaxException {
        while (true) {
            rowLine = line;
            List<String> cells = new ArrayList<>();
            int end;
            do {
                StringBuilder cell = new StringBuilder();
                end = cell(cell);
                cells.add(cell.toString());
                if (cells.size() > MAX_CELLS) {
                    throw new CsvSyntaxException(rowLine, UploadProblem.TOO_MANY_CELLS);
                }
            } while (end == ',');
            if (!isBlank(cells)) {
                return cells;
            }
            if (end == END) {
                return null;
            }
        }
    }

    private static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Reads one cell and gives the character that ended it: comma, line end or end of file. */
    private int cell(StringBuilder cell) throws IOException, CsvSyntaxException {
        int c = read();
        if (c == '"') {
            quoted(cell);
            c = read();
            if (c != ',' && c != '\n' && c != END) {
                throw new CsvSyntaxException(line, UploadProblem.TEXT_AFTER_QUOTE);
            }
            return c;
        }
        while (c != ',' && c != '\n' && c != END) {
            append(cell, c);
            c = read();
        }
        return c;
    }

    private void quoted(StringBuilder cell) throws IOException, CsvSyntaxException {
        int start = line;
        while (true) {
            int c = read();
            if (c == END) {
                throw new CsvSyntaxException(start, UploadProblem.UNCLOSED_QUOTE);
            }
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                read();
            }
            append(cell, c);
        }
    }

    private void append(StringBuilder cell, int c) throws CsvSyntaxException {
        if (cell.length() >= MAX_CELL) {
            throw new CsvSyntaxException(rowLine, UploadProblem.CELL_TOO_LONG);
        }
        cell.append((char) c);
    }

    /** Next character; each kind of line end reads as one line feed. */
    private int read() throws IOException {
        int c = peek();
        if (c == END) {
            return END;
        }
        at++;
        if (c == '\r') {
            if (peek() == '\n') {
                at++;
            }
            c = '\n';
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private int peek() throws IOException {
        while (at == filled) {
            at = 0;
            filled = Math.max(reader.read(buffer), 0);
            if (filled == 0) {
                return END;
            }
        }
        return buffer[at];
    }
}
