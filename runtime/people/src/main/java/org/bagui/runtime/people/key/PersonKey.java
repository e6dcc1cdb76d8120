package org.bagui.runtime.people.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key: seals texts by AES-256-GCM with a random nonce, and hashes ID numbers by HMAC-SHA-256 under a secret of its own.
 *
 * <p>A sealed text is bound to its person and its field: laid into another row it does not open.
 */
public final class PersonKey {
    /** Field of the ID number, to which its seal is bound. */
    public static final String NUMBER = "number";
    /** Field of the full name. */
    public static final String NAME = "name";

    static final int SECRET_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SEALING = "AES/GCM/NoPadding";
    private static final String HASHING = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String id;
    private final SecretKey sealing;
    private final SecretKey hashing;

    PersonKey(String id, byte[] sealing, byte[] hashing) {
        if (sealing.length != SECRET_BYTES || hashing.length != SECRET_BYTES || Arrays.equals(sealing, hashing)) {
            throw new IllegalArgumentException("two different secrets of 32 bytes make a key");
        }
        this.id = id;
        this.sealing = new SecretKeySpec(sealing, "AES");
        this.hashing = new SecretKeySpec(hashing, HASHING);
    }

    /** Its name, which stands beside what it has sealed. */
    public String id() {
        return id;
    }

    /** The text sealed for a field of a person: nonce, text and tag in base 64. */
    public String seal(long person, String field, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, person, field).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    /**
     * The text that was sealed.
     *
     * @throws BrokenSealException where it was changed, belongs elsewhere or was sealed by another key
     */
    public String open(long person, String field, String sealed) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            if (whole.length <= NONCE_BYTES) {
                throw new BrokenSealException(id, person, field, null);
            }
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, person, field)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new BrokenSealException(id, person, field, broken);
        }
    }

    /** Hash of an ID number, by which it is found again; 64 hexadecimal digits. */
    public String hash(String number) {
        try {
            Mac mac = Mac.getInstance(HASHING);
            mac.init(hashing);
            return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long person, String field) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(SEALING);
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("person/" + person + "/" + field + "/" + id).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Only its name: such texts end in logs. */
    @Override
    public String toString() {
        return "PersonKey[" + id + "]";
    }
}
