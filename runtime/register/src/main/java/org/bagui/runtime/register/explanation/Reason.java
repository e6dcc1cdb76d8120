package org.bagui.runtime.register.explanation;

/**
 * A reason as it is kept.
 *
 * @param code code of the list {@code warning_reason}
 * @param text reason in words, or null
 */
record Reason(String code, String text) {}
