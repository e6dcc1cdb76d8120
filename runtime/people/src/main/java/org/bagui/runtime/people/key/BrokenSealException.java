package org.bagui.runtime.people.key;

/** A sealed text does not open: it was changed, lies in another row, or its key is another one of the same name. */
public final class BrokenSealException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenSealException(String key, long person, String field, Throwable cause) {
        super("the seal of person " + person + ", " + field + ", key " + key + ", is broken", cause);
    }
}
