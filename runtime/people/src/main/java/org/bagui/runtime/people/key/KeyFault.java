package org.bagui.runtime.people.key;

/** Why the keys cannot be used; its text, Chinese and English, tells the operator what to do and holds no secret. */
public final class KeyFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyFault(String message) {
        super(message);
    }

    KeyFault(String message, Throwable cause) {
        super(message, cause);
    }
}
