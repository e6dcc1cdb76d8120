package org.bagui.runtime.launcher.client;

import java.security.SecureRandom;

/** Makes random passwords of three kinds of characters that people can type. */
public final class RandomPasswords {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String SIGNS = "23456789";
    private static final int GROUPS = 4;

    private RandomPasswords() {}

    /** Password such as {@code Kdmq-7fwx-…}, of about 70 bits. */
    public static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            password.append(Character.toUpperCase(pick(LETTERS, random)))
                    .append(pick(LETTERS, random))
                    .append(pick(SIGNS, random))
                    .append(pick(LETTERS, random));
        }
        return password.toString();
    }

    private static char pick(String from, SecureRandom random) {
        return from.charAt(random.nextInt(from.length()));
    }
}
