package org.bagui.runtime.rest.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/**
 * A session that a browser holds as a cookie which no script can read. Whoever writes by it must also show a word that only
 * a page of this server can have read (OWASP: synchronizer token), beside {@code SameSite=Strict}.
 */
public final class BrowserSession {
    /** Header that shows the word. */
    public static final String HEADER = "X-Csrf-Token";

    private static final String COOKIE = "bagui-session";
    private static final String PATH = "; Path=" + ApiDispatcher.BASE + "; HttpOnly; SameSite=Strict";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private BrowserSession() {}

    /** Value of {@code Set-Cookie} that gives a browser its session; it ends with the browser or with the session. */
    public static String given(String token, boolean secure) {
        return COOKIE + "=" + token + PATH + (secure ? "; Secure" : "");
    }

    /** Value of {@code Set-Cookie} that takes it back. */
    public static String taken(boolean secure) {
        return COOKIE + "=; Max-Age=0" + PATH + (secure ? "; Secure" : "");
    }

    /** The word that belongs to a token and does not betray it. */
    public static String word(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(("csrf:" + token).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** The token of a header {@code Cookie}, or null. */
    static String token(String header) {
        return Cookies.value(header, COOKIE);
    }

    /** Whether a request by cookie may do what its verb says. */
    static boolean isProven(String method, String token, String shown) {
        return READING.contains(method)
                || shown != null
                        && MessageDigest.isEqual(
                                shown.getBytes(StandardCharsets.UTF_8),
                                word(token).getBytes(StandardCharsets.UTF_8));
    }
}
