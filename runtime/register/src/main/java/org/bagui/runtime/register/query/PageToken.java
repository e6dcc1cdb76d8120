package org.bagui.runtime.register.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.service.EntryQuery;

/**
 * Where a page ended: the values of the sort fields and the id of its last entry, bound to the query's shape.
 *
 * <p>A token is not secret and not signed: all it can carry are values of the kinds that the query sorts by, which become
 * parameters and nothing else, under the caller's scope. Hence it outlives restarts and holds on every node.
 */
final class PageToken {
    private static final int LONGEST = 2_000;
    private static final int DIGEST = 8;

    private final byte[] shape;
    private final List<FieldDefinition> fields;

    /** @param fields sort fields, then the id */
    PageToken(EntryQuery query, List<FieldDefinition> fields) {
        this.shape = shape(query);
        this.fields = fields;
    }

    /** Token after an entry with these values of the fields. */
    String write(List<Object> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(shape);
            for (Object value : values) {
                out.writeBoolean(value != null);
                if (value != null) {
                    out.writeUTF(Literals.write(value));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Values that a token says; whatever is no token of this query is {@code bad-after}. */
    List<Object> read(String token) {
        if (token.length() > LONGEST) {
            throw Problem.of(400, "bad-after");
        }
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(token)))) {
            if (!Arrays.equals(in.readNBytes(DIGEST), shape)) {
                throw Problem.of(400, "bad-after");
            }
            List<Object> values = new ArrayList<>(fields.size());
            for (FieldDefinition field : fields) {
                values.add(in.readBoolean() ? value(field, in.readUTF()) : null);
            }
            if (in.read() >= 0 || values.get(fields.size() - 1) == null) {
                throw Problem.of(400, "bad-after");
            }
            return Collections.unmodifiableList(values);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.causedBy(e, 400, "bad-after");
        }
    }

    private static Object value(FieldDefinition field, String text) {
        return Literals.read(field.kind(), text).orElseThrow(() -> Problem.of(400, "bad-after"));
    }

    private static byte[] shape(EntryQuery query) {
        List<Object> parts = Arrays.asList(
                query.register(),
                query.place(),
                query.period(),
                query.word(),
                query.where(),
                query.sort(),
                query.asOf());
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            }
            return Arrays.copyOf(sha.digest(), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
