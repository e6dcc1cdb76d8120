package org.bagui.plugin.reports.sheet.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetSource;

/**
 * The encoding of a text table: UTF-8, else GB18030 (which holds GBK and GB 2312), else refused by name. Bytes that are no
 * UTF-8 are taken as GB18030 only where they look like Chinese, see {@link LegacyText}.
 */
final class CsvEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK = 1 << 16;

    private CsvEncoding() {}

    /** Finds the encoding by reading the whole file strictly. */
    static Charset of(SheetSource source) {
        try {
            String foreign = foreign(source);
            if (foreign != null) {
                throw SheetRefusal.of(SheetRefusal.ENCODING, foreign);
            }
            if (decodes(source, StandardCharsets.UTF_8)) {
                return StandardCharsets.UTF_8;
            }
            foreign = LegacyText.foreign(source);
            if (foreign != null) {
                throw SheetRefusal.of(SheetRefusal.ENCODING, foreign);
            }
            if (decodes(source, GB18030)) {
                return GB18030;
            }
        } catch (IOException e) {
            throw SheetRefusal.unreadable("io", e);
        }
        throw SheetRefusal.of(SheetRefusal.ENCODING, "未知 / unknown");
    }

    /** Says whether the beginning of a file is no text: control characters, but not the pattern of UTF-16. */
    static boolean isBinary(byte... head) {
        if (utf16(head) != null) {
            return false;
        }
        int control = 0;
        for (byte b : head) {
            if ((b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') || b == 0x7F) {
                control++;
            }
        }
        return control * 50 > head.length;
    }

    /** Says whether the text begins as HTML or XML. */
    static boolean isMarkup(byte... head) {
        for (int i = 0; i + 1 < head.length; i++) {
            byte b = head[i];
            boolean skip = b == ' ' || b == '\t' || b == '\r' || b == '\n' || b < 0;
            if (!skip) {
                return b == '<' && (head[i + 1] == '!' || head[i + 1] == '?' || Character.isLetter(head[i + 1]));
            }
        }
        return false;
    }

    private static String foreign(SheetSource source) throws IOException {
        try (InputStream in = source.open()) {
            return utf16(in.readNBytes(4096));
        }
    }

    private static String utf16(byte... head) {
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            boolean wide = head.length >= 4 && head[2] == 0 && head[3] == 0;
            return wide ? "UTF-32LE" : "UTF-16LE";
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return "UTF-16BE";
        }
        int[] zeros = new int[2];
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
            odd += head[i] > 0 && head[i] < ' ' && head[i] != '\t' && head[i] != '\n' && head[i] != '\r' ? 1 : 0;
        }
        // Separators and digits of a UTF-16 table have a zero byte, and nearly all on the same side.
        int enough = Math.max(2, head.length / 20);
        if (odd * 8 > head.length || Math.min(zeros[0], zeros[1]) * 8 > Math.max(zeros[0], zeros[1])) {
            return null;
        }
        if (zeros[1] >= enough && zeros[1] > zeros[0]) {
            return "UTF-16LE";
        }
        return zeros[0] >= enough ? "UTF-16BE" : null;
    }

    private static boolean decodes(SheetSource source, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        try (InputStream in = source.open()) {
            while (true) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                boolean last = read < 0;
                bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
                if (decoder.decode(bytes, chars.clear(), last).isError()) {
                    return false;
                }
                if (last) {
                    return true;
                }
                bytes.compact();
            }
        }
    }
}
