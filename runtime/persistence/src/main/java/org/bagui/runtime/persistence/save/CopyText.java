package org.bagui.runtime.persistence.save;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.runtime.persistence.rows.Values;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text form of PostgreSQL's COPY: tabs between values, {@code \N} for none. Written once and sent as often as
 * need be: a new entry stands in its table and in its history.
 */
final class CopyText {
    private static final int CHUNK = 1 << 16;
    private static final int USUAL_LINE = 1 << 10;

    private final List<byte[]> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder(USUAL_LINE);

    /** The text of these rows. */
    CopyText(List<FieldDefinition> fields, List<RegisterEntry> rows) {
        for (RegisterEntry row : rows) {
            for (int i = 0; i < fields.size(); i++) {
                if (i > 0) {
                    line.append('\t');
                }
                value(fields.get(i).access().get(row));
            }
            lines.add(line.toString().getBytes(StandardCharsets.UTF_8));
            line.setLength(0);
        }
    }

    /** Sends all rows, each followed by a further value where there is one. */
    void send(CopyIn copy, RowWriter.Tail tail) throws SQLException {
        String further = tail.column() == null ? "" : "\t" + Values.stored(tail.value());
        byte[] end = (further + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] chunk = new byte[CHUNK];
        int filled = 0;
        for (byte[] bytes : lines) {
            if (filled + bytes.length + end.length > CHUNK) {
                copy.writeToCopy(chunk, 0, filled);
                filled = 0;
            }
            if (bytes.length + end.length > CHUNK) {
                copy.writeToCopy(bytes, 0, bytes.length);
            } else {
                System.arraycopy(bytes, 0, chunk, filled, bytes.length);
                filled += bytes.length;
            }
            System.arraycopy(end, 0, chunk, filled, end.length);
            filled += end.length;
        }
        copy.writeToCopy(chunk, 0, filled);
    }

    private void value(Object value) {
        if (value == null) {
            line.append("\\N");
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof BigDecimal number) {
            line.append(number.toPlainString());
        } else {
            // Numbers, booleans, dates and moments have no character that needs care.
            line.append(Values.stored(value));
        }
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (needsCare(text.charAt(i))) {
                escaped(text);
                return;
            }
        }
        line.append(text);
    }

    private static boolean needsCare(char c) {
        return c == '\\' || c == '\t' || c == '\n' || c == '\r';
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }
}
