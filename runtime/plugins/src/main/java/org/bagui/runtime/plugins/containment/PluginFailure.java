package org.bagui.runtime.plugins.containment;

import java.util.Arrays;

/**
 * What a plugin has thrown, as texts: no object of the plugin stays with whoever keeps it, and neither its message nor its
 * stack is longer than a log can take.
 */
final class PluginFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final int DEEPEST = 40;

    private PluginFailure(String text, PluginFailure cause) {
        super(text, cause);
    }

    /** The failure and, where it has one, its innermost cause; its class alone where its own code fails over them. */
    static PluginFailure of(Throwable thrown) {
        try {
            return read(thrown);
        } catch (Throwable mute) {
            if (mute instanceof VirtualMachineError error && !(mute instanceof StackOverflowError)) {
                throw error;
            }
            return new PluginFailure(thrown.getClass().getName(), null);
        }
    }

    private static PluginFailure read(Throwable thrown) {
        Throwable root = thrown;
        for (int i = 0; i < DEEPEST && root.getCause() != null; i++) {
            root = root.getCause();
        }
        return told(thrown, root == thrown ? null : told(root, null));
    }

    private static PluginFailure told(Throwable thrown, PluginFailure cause) {
        PluginFailure failure = new PluginFailure(text(thrown), cause);
        StackTraceElement[] stack = thrown.getStackTrace();
        failure.setStackTrace(Arrays.copyOf(stack, Math.min(stack.length, DEEPEST)));
        return failure;
    }

    /** Its class and message; the class alone where its own code fails over the message. */
    private static String text(Throwable thrown) {
        String text;
        try {
            text = String.valueOf(thrown);
        } catch (RuntimeException | LinkageError | StackOverflowError mute) {
            text = thrown.getClass().getName();
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
