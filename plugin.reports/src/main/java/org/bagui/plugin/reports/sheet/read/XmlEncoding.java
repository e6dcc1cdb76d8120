package org.bagui.plugin.reports.sheet.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/** The encoding of an XML part: by its mark, else as declared, else UTF-8 (XML 1.0, appendix F). */
public final class XmlEncoding {

    private static final int HEAD = 200;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");
    private static final Set<String> READABLE =
            Set.of("utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "gbk", "gb2312", "gb18030");

    private XmlEncoding() {}

    /** Gives the document in UTF-8 and without its mark. */
    public static InputStream utf8(InputStream in) {
        try {
            PushbackInputStream bytes = new PushbackInputStream(in, HEAD);
            byte[] head = bytes.readNBytes(HEAD);
            Charset charset = charset(head);
            int mark = mark(head);
            bytes.unread(head, mark, head.length - mark);
            return charset.equals(StandardCharsets.UTF_8) ? bytes : new Utf8Stream(strict(bytes, charset));
        } catch (IOException e) {
            throw SheetRefusal.unreadable("xml", e);
        }
    }

    private static Reader strict(InputStream bytes, Charset charset) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte... head) {
        if (begins(head, 0xFF, 0xFE) || begins(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(head, 0xFE, 0xFF) || begins(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        String text = new String(head, mark(head), head.length - mark(head), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(text);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = declared.group(1).toLowerCase(Locale.ROOT);
        if (!READABLE.contains(name)) {
            throw SheetRefusal.of(SheetRefusal.ENCODING, declared.group(1));
        }
        return Charset.forName(name);
    }

    private static int mark(byte... head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
