package org.bagui.plugin.reports.sheet.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bagui.plugin.reports.sheet.SheetSource;

/**
 * Tells encodings of one or two bytes a character apart by where their bytes lie, for almost any bytes decode as GB18030.
 *
 * <p>In Chinese text nearly every character is one of GB 2312 (lead and trail byte from A1 on, no gaps). Big5 has every
 * third trail byte below 80; Shift-JIS writes syllables with leads 82 and 83; EUC-KR uses leads B0 to C8 alone; letters
 * of Latin with accents stand between plain ones; UTF-8 follows its pattern but for the damaged places.
 */
final class LegacyText {
    /** Fewer characters than these prove nothing. */
    private static final int ENOUGH = 8;

    private static final int PERCENT = 100;
    private static final int MOSTLY = 80;

    private long pairs;
    private long gb;
    private long bigFive;
    private long japanese;
    private long korean;
    private long alone;
    private long high;
    private long whole;
    private long broken;
    private int due;

    private LegacyText() {}

    /** The name of the encoding of a file that is not UTF-8, or null where it may be GB18030. */
    static String foreign(SheetSource source) throws IOException {
        LegacyText text = new LegacyText();
        try (InputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
            text.read(in);
        }
        return text.name();
    }

    private void read(InputStream in) throws IOException {
        int before = 0;
        for (int b = byteOf(in); b >= 0; ) {
            int next = byteOf(in);
            if (b < 0x80) {
                before = b;
                b = next;
                continue;
            }
            high++;
            if (next < 0x40) {
                alone++;
                before = b;
                b = next;
                continue;
            }
            alone += before < 0x80 && next < 0x80 ? 1 : 0;
            pair(b, next);
            before = next;
            b = byteOf(in);
        }
    }

    /** Reads a byte and counts whole and broken characters of UTF-8. */
    private int byteOf(InputStream in) throws IOException {
        int b = in.read();
        boolean tail = b >= 0x80 && b < 0xC0;
        if (tail && due > 0) {
            whole += --due == 0 ? 1 : 0;
        } else {
            broken += tail || due > 0 ? 1 : 0;
            due = b < 0xC0 ? 0 : b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
        }
        return b;
    }

    private void pair(int lead, int trail) {
        pairs++;
        boolean symbol = lead == 0xA1 || lead == 0xA3;
        if (trail >= 0xA1 && (symbol || lead >= 0xB0 && lead <= 0xF7)) {
            gb++;
            korean += lead >= 0xB0 && lead <= 0xC8 ? 1 : 0;
        }
        boolean common = lead >= 0xA4 && lead <= 0xC6 || lead == 0xA1;
        bigFive += common && (trail < 0x7F || trail >= 0xA1) ? 1 : 0;
        boolean syllable = lead == 0x82 && trail >= 0x9F && trail <= 0xF1 || lead == 0x83 && trail <= 0x96;
        boolean sign = lead == 0x81 || lead >= 0x88 && lead <= 0x9F;
        japanese += syllable || sign ? 1 : 0;
    }

    private String name() {
        if (whole >= ENOUGH && broken * 10 <= whole) {
            return "UTF-8 (有损坏的字节 / damaged)";
        }
        if (pairs < ENOUGH && alone < ENOUGH || share(gb, pairs) >= MOSTLY && share(alone, high) < MOSTLY / 4) {
            boolean hangul = pairs >= PERCENT && share(korean, pairs) >= PERCENT - 3;
            return hangul ? "EUC-KR" : null;
        }
        if (share(alone, high) >= MOSTLY / 2) {
            return "ISO-8859-1 / Windows-1252 (Latin-1)";
        }
        if (share(bigFive, pairs) >= MOSTLY && bigFive > japanese) {
            return "Big5";
        }
        if (share(japanese, pairs) >= MOSTLY / 2) {
            return "Shift-JIS";
        }
        return null;
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : part * PERCENT / whole;
    }
}
