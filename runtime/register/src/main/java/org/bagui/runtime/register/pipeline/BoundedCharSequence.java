package org.bagui.runtime.register.pipeline;

import java.util.regex.Pattern;

/**
 * A text that a tenant's pattern may look at only so often: one that tries every way to read it would hold the thread of
 * its write for hours.
 */
final class BoundedCharSequence implements CharSequence {
    /** A text of a hundred characters, the most that a pattern is kept for, a thousand times over. */
    private static final int MOST = 100_000;

    private final String text;
    private int looks;

    private BoundedCharSequence(String text) {
        this.text = text;
    }

    /** Whether the whole text matches; one that was not found to match in time does not. */
    static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedCharSequence(text)).matches();
        } catch (TooOften given) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST) {
            throw new TooOften();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The pattern has looked often enough. */
    private static final class TooOften extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooOften() {
            super(null, null, false, false);
        }
    }
}
