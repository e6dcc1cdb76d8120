package org.bagui.runtime.security.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes opaque tokens of 256 random bits and their hashes; a prefix tells a session's, a program's and a device's apart. */
final class TokenText {
    static final String SESSION = "bgs_";
    static final String PROGRAM = "bgp_";
    static final String DEVICE = "bgd_";
    static final int LENGTH = SESSION.length() + 43;

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    static String next(String prefix) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Whether the text can be a token at all, so that nothing else reaches the database. */
    static boolean isWellFormed(String text) {
        return text != null && text.length() == LENGTH && (text.startsWith(SESSION) || text.startsWith(PROGRAM));
    }

    /** Whether the text can be what a known device shows. */
    static boolean isDevice(String text) {
        return text.length() == LENGTH && text.startsWith(DEVICE);
    }

    /** SHA-256 in hexadecimal: tokens are random enough to need no salt. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
