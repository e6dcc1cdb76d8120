package org.bagui.runtime.launcher.client;

import org.bagui.runtime.launcher.LauncherException;

/** The platform has answered, and has not done what was asked. */
public final class RefusedException extends LauncherException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * A refusal.
     *
     * @param reason code of the problem, or what else names it shortly
     * @param message all that is known of it
     */
    public RefusedException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Code of the problem, or what else names it shortly. */
    public String reason() {
        return reason;
    }
}
