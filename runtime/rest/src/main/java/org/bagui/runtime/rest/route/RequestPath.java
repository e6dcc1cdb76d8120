package org.bagui.runtime.rest.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.problem.Problem;

/** The path of a request below {@code /api/v1}, in segments. */
public final class RequestPath {
    private final List<String> raw = new ArrayList<>();
    private final List<String> segments = new ArrayList<>();

    /**
     * Reads a path as sent.
     *
     * @throws Problem 400 {@code malformed-path} for wrong percent signs, wrong UTF-8 and control characters
     */
    public RequestPath(String path) {
        for (String part : path.split("/", -1)) {
            raw.add(part);
        }
        raw.remove(0);
        if (!raw.isEmpty() && raw.get(raw.size() - 1).isEmpty()) {
            raw.remove(raw.size() - 1);
        }
        for (String part : raw) {
            segments.add(decoded(part, false, "malformed-path"));
        }
    }

    /** Segments, decoded. */
    public List<String> segments() {
        return segments;
    }

    /** What follows so many segments, undecoded, beginning with a slash. */
    public String after(int count) {
        return "/" + String.join("/", raw.subList(count, raw.size()));
    }

    /**
     * Text behind percent signs.
     *
     * @param plus whether a plus sign stands for a blank
     * @param code code of the refusal where the text is malformed
     */
    public static String decoded(String text, boolean plus, String code) {
        if (text.chars().allMatch(c -> c > 32 && c < 127 && c != '%' && !(plus && c == '+'))) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                int high = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 1], 16) : -1;
                int low = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw Problem.of(400, code);
                }
                out.put((byte) (high * 16 + low));
                i += 2;
            } else {
                out.put(plus && bytes[i] == '+' ? (byte) ' ' : bytes[i]);
            }
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
            if (decoded.indexOf('\0') >= 0) {
                throw Problem.of(400, code);
            }
            return decoded;
        } catch (CharacterCodingException wrong) {
            throw Problem.causedBy(wrong, 400, code);
        }
    }
}
