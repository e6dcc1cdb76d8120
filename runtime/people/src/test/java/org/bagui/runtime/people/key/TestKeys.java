package org.bagui.runtime.people.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** Keys whose secrets follow from their names. */
public final class TestKeys {
    private TestKeys() {}

    /** The key of a name. */
    public static PersonKey one(String id) {
        return new PersonKey(id, secret("seal" + id), secret("hash" + id));
    }

    /** Keys of these names; the first one writes. */
    public static PersonKeys all(String... ids) {
        return new PersonKeys(Stream.of(ids).map(TestKeys::one).toList());
    }

    private static byte[] secret(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), PersonKey.SECRET_BYTES);
    }
}
