package org.bagui.runtime.security.password;

import java.security.SecureRandom;

/** Makes first passwords that keep the rules and that people can read out without mistaking a character. */
public final class RandomPassword {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int GROUPS = 4;

    private final SecureRandom random = new SecureRandom();

    /** Four groups as in {@code Kq7mt-}, more than 80 random bits in all. */
    public String next() {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            text.append(group == 0 ? "" : "-")
                    .append(one(CAPITALS))
                    .append(one(LETTERS))
                    .append(one(DIGITS))
                    .append(one(LETTERS))
                    .append(one(LETTERS));
        }
        return text.toString();
    }

    private char one(String of) {
        return of.charAt(random.nextInt(of.length()));
    }
}
