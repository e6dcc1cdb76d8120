package org.bagui.runtime.rest.dispatch;

import java.io.InputStream;
import java.util.List;
import javax.ws.rs.core.MediaType;
import org.apache.cxf.message.Message;
import org.bagui.core.problem.Problem;

/** Bounds the body of a request and says what it is. */
final class Bodies {
    private static final long MEBIBYTE = 1024 * 1024;

    private final long jsonLimit;
    private final long uploadLimit;

    Bodies(RestSettings settings) {
        jsonLimit = settings.json_mebibytes() * MEBIBYTE;
        uploadLimit = settings.upload_mebibytes() * MEBIBYTE;
    }

    /** Type of the body, or null where none is stated; 415 for one that is no type at all. */
    MediaType type(Call call) {
        String stated = call.header("Content-Type");
        if (stated == null || stated.isBlank()) {
            return null;
        }
        try {
            MediaType type = MediaType.valueOf(stated);
            if (type.isWildcardType() || type.isWildcardSubtype()) {
                throw Problem.of(415, "unsupported-media-type", call.method());
            }
            return type;
        } catch (IllegalArgumentException malformed) {
            throw Problem.causedBy(malformed, 415, "unsupported-media-type", call.method());
        }
    }

    /** Puts a bounded body in the place of the one that came. */
    void bound(Call call, MediaType type) {
        String encoding = call.header("Content-Encoding");
        if (encoding != null && !"identity".equalsIgnoreCase(encoding.strip())) {
            throw Problem.of(415, "unsupported-encoding");
        }
        // Maps are files, whatever they are written in.
        boolean json = type == null
                || type.getSubtype().endsWith("json") && !type.getSubtype().equals("geo+json");
        long limit = json ? jsonLimit : uploadLimit;
        String length = call.header("Content-Length");
        if (length != null && length.strip().matches("\\d{1,18}") && Long.parseLong(length.strip()) > limit) {
            throw LimitedBody.tooLarge(limit);
        }
        Message message = call.message();
        InputStream body = message.getContent(InputStream.class);
        if (body != null) {
            message.setContent(InputStream.class, new LimitedBody(body, limit));
        }
    }

    /** Types that the caller accepts. */
    static List<MediaType> accepted(Message message) {
        @SuppressWarnings("unchecked")
        List<MediaType> types = (List<MediaType>) message.getExchange().get(Message.ACCEPT_CONTENT_TYPE);
        return types == null || types.isEmpty() ? List.of(MediaType.WILDCARD_TYPE) : types;
    }

    /** The type of the answer that the caller likes best, or null where any is as good. */
    static MediaType agreed(List<MediaType> produced, List<MediaType> accepted) {
        for (MediaType wanted : accepted) {
            for (MediaType type : produced) {
                if (type.isCompatible(wanted) && !type.isWildcardType()) {
                    return type;
                }
            }
        }
        return null;
    }
}
