package org.bagui.runtime.rest.dispatch;

/**
 * What a browser shows of the accounts that have signed in on it: a cookie which no script can read, sent with sign-ins only, that
 * outlives the session. It opens nothing; with it wrong passwords of strangers make nobody wait.
 */
public final class DeviceCookie {
    private static final String COOKIE = "bagui-device";
    private static final String PATH = "; Path=" + ApiDispatcher.BASE + "/sessions; HttpOnly; SameSite=Strict";
    private static final int SECONDS = 365 * 24 * 60 * 60;

    private DeviceCookie() {}

    /** What the browser shows, empty where that is nothing. */
    public static String shown(Call call) {
        String value = Cookies.value(call.header("Cookie"), COOKIE);
        return value == null ? "" : value;
    }

    /** Value of {@code Set-Cookie} that gives a browser what it shows from now on. */
    public static String given(String device, boolean secure) {
        return COOKIE + "=" + device + "; Max-Age=" + SECONDS + PATH + (secure ? "; Secure" : "");
    }
}
