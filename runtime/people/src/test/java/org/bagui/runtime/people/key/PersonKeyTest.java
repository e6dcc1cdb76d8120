package org.bagui.runtime.people.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class PersonKeyTest {
    private static final String NUMBER = "45020319020304012X";

    private final PersonKey key = key("k1", 1);

    private static PersonKey key(String id, int seed) {
        byte[] sealing = new byte[32];
        byte[] hashing = new byte[32];
        sealing[0] = (byte) seed;
        hashing[1] = (byte) seed;
        return new PersonKey(id, sealing, hashing);
    }

    private static void isBroken(PersonKey key, long person, String field, String sealed) {
        BrokenSealException broken = assertThrows(BrokenSealException.class, () -> key.open(person, field, sealed));
        assertFalse(broken.toString().contains(NUMBER));
    }

    @Test
    void whatIsSealedOpensAgain() {
        for (String text : new String[] {NUMBER, "欧阳小明", "x"}) {
            String sealed = key.seal(7, PersonKey.NUMBER, text);
            // One letter alone turns up among random bytes by chance.
            assertFalse(text.length() > 1 && new String(Base64.getDecoder().decode(sealed)).contains(text));
            assertEquals(text, key.open(7, PersonKey.NUMBER, sealed));
        }
    }

    @Test
    void noTwoSealsAreAlike() {
        assertNotEquals(key.seal(7, PersonKey.NUMBER, NUMBER), key.seal(7, PersonKey.NUMBER, NUMBER));
    }

    @Test
    void everyChangedBitIsSeen() {
        byte[] sealed = Base64.getDecoder().decode(key.seal(7, PersonKey.NUMBER, NUMBER));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            isBroken(key, 7, PersonKey.NUMBER, Base64.getEncoder().encodeToString(changed));
        }
        for (String none : new String[] {"", "?", "AAAA", Base64.getEncoder().encodeToString(new byte[12])}) {
            isBroken(key, 7, PersonKey.NUMBER, none);
        }
    }

    @Test
    void aSealHoldsForItsPersonItsFieldAndItsKey() {
        String sealed = key.seal(7, PersonKey.NUMBER, NUMBER);
        isBroken(key, 8, PersonKey.NUMBER, sealed);
        isBroken(key, 7, PersonKey.NAME, sealed);
        isBroken(key("k1", 2), 7, PersonKey.NUMBER, sealed);
        isBroken(key("k2", 1), 7, PersonKey.NUMBER, sealed);
    }

    @Test
    void theHashIsHmacSha256() {
        // RFC 4231, test case 2, has a key of four bytes; HMAC pads keys with zeros, so 32 bytes make the same.
        byte[] jefe = new byte[32];
        System.arraycopy("Jefe".getBytes(), 0, jefe, 0, 4);
        PersonKey known = new PersonKey("k", new byte[32], jefe);
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                known.hash("what do ya want for nothing?"));
        assertNotEquals(key.hash(NUMBER), key("k1", 2).hash(NUMBER));
    }

    @Test
    void oneSecretForBothIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PersonKey("k", new byte[32], new byte[32]));
    }
}
