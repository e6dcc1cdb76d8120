package org.bagui.runtime.launcher;

/** Tells the operator, in Chinese and English, what stops the platform from starting and what to do about it. */
public class LauncherException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LauncherException(String message) {
        super(message);
    }

    public LauncherException(String message, Throwable cause) {
        super(message, cause);
    }
}
