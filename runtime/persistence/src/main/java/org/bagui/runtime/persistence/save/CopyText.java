package org.bagui.runtime.persistence.save;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.bagui.runtime.persistence.rows.Values;
import org.postgresql.copy.CopyIn;

/** Writes rows in the text form of PostgreSQL's COPY: tabs between values, {@code \N} for none. */
final class CopyText {
    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 4096);
    private boolean rowBegun;

    CopyText(CopyIn copy) {
        this.copy = copy;
    }

    void value(Object value) {
        if (rowBegun) {
            buffer.append('\t');
        }
        rowBegun = true;
        if (value == null) {
            buffer.append("\\N");
        } else if (value instanceof String text) {
            escaped(text);
        } else if (value instanceof java.math.BigDecimal number) {
            buffer.append(number.toPlainString());
        } else {
            // Numbers, booleans, dates and moments have no character that needs care.
            buffer.append(Values.stored(value));
        }
    }

    void endRow() throws SQLException {
        buffer.append('\n');
        rowBegun = false;
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }
}
