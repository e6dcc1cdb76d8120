package org.bagui.runtime.security.password;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.util.Arrays;

/**
 * Argon2id hashes (RFC 9106) in the PHC string form, so that each hash carries its own parameters.
 */
public final class Argon2Hash {
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{1,88})\\$([A-Za-z0-9+/]{1,88})");

    private final SecureRandom random;
    private final HashCost cost;

    /** Hashes whose salt comes from this source, new ones at this cost. */
    Argon2Hash(SecureRandom random, HashCost cost) {
        this.random = random;
        this.cost = cost;
    }

    /** Hash of a password with a salt of its own. */
    public String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return text(salt, tag(password, salt, cost.memory(), cost.passes(), LANES, TAG_BYTES));
    }

    /** A hash that no password has, to spend the same time on accounts that do not exist. */
    public String decoy() {
        byte[] salt = new byte[SALT_BYTES];
        byte[] tag = new byte[TAG_BYTES];
        random.nextBytes(salt);
        random.nextBytes(tag);
        return text(salt, tag);
    }

    /** Whether the password has this hash. */
    public boolean matches(String password, String hash) {
        Matcher parts = parts(hash);
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] found = tag(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return Arrays.constantTimeAreEqual(expected, found);
    }

    /** Whether the hash was made with other parameters than new ones are. */
    public boolean isOutdated(String hash) {
        return !hash.contains("$" + cost.text() + "$");
    }

    private static Matcher parts(String hash) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash has an unknown form");
        }
        return parts;
    }

    private String text(byte[] salt, byte[] tag) {
        Base64.Encoder plain = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$" + cost.text() + "$" + plain.encodeToString(salt) + "$" + plain.encodeToString(tag);
    }

    private static byte[] tag(String password, byte[] salt, int memory, int passes, int lanes, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] tag = new byte[bytes];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), tag);
        return tag;
    }
}
