package org.bagui.runtime.persistence.save;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.runtime.persistence.rows.Values;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text form of PostgreSQL's COPY: tabs between values, {@code \N} for none, UTF-8, made byte by byte in one
 * array, since text and bytes of each row would cost more than all else about it.
 */
final class CopyText {
    private static final int CHUNK = 1 << 16;
    private static final int USUAL_ROW = 640;
    private static final int ASCII = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int FIRST_SUPPLEMENT = 0x10000;

    private byte[] bytes;
    private int filled;
    /** All rows of a transaction bear the same moments. */
    private LocalDateTime moment;

    private String momentText;

    /** The text of these rows. */
    CopyText(List<FieldDefinition> fields, List<RegisterEntry> rows) {
        bytes = new byte[USUAL_ROW * (rows.size() + 1)];
        for (RegisterEntry row : rows) {
            for (int i = 0; i < fields.size(); i++) {
                if (i > 0) {
                    put('\t');
                }
                value(fields.get(i).access().get(row));
            }
            put('\n');
        }
    }

    void send(CopyIn copy) throws SQLException {
        for (int from = 0; from < filled; from += CHUNK) {
            copy.writeToCopy(bytes, from, Math.min(CHUNK, filled - from));
        }
    }

    private void value(Object value) {
        if (value == null) {
            put('\\');
            put('N');
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof BigDecimal number) {
            text(number.toPlainString());
        } else if (value instanceof LocalDateTime time) {
            if (!time.equals(moment)) {
                moment = time;
                momentText = time.toString();
            }
            text(momentText);
        } else {
            text(Values.stored(value).toString());
        }
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                plain(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                int code = text.codePointAt(i);
                i += Character.charCount(code) - 1;
                wide(code);
            } else {
                wide(c);
            }
        }
    }

    private void plain(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            default -> put(c);
        }
    }

    private void escaped(char c) {
        put('\\');
        put(c);
    }

    /** Writes a character beyond ASCII; half a pair of surrogates becomes a question mark. */
    private void wide(int code) {
        if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            put('?');
        } else if (code < TWO_BYTES) {
            put(0xC0 | code >> 6);
            put(0x80 | code & 0x3F);
        } else if (code < FIRST_SUPPLEMENT) {
            put(0xE0 | code >> 12);
            put(0x80 | code >> 6 & 0x3F);
            put(0x80 | code & 0x3F);
        } else {
            put(0xF0 | code >> 18);
            put(0x80 | code >> 12 & 0x3F);
            put(0x80 | code >> 6 & 0x3F);
            put(0x80 | code & 0x3F);
        }
    }

    private void put(int b) {
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * filled);
        }
        bytes[filled++] = (byte) b;
    }
}
