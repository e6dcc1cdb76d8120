package org.bagui.runtime.itest.compat;

import java.util.List;

/**
 * A field or method of a recorded class, one line of the record.
 *
 * @param kind {@code field}, {@code method} or {@code inner}
 * @param access access flags of the class file
 * @param descriptor descriptor; of an inner class the outer one
 * @param signature generic signature, or {@code -}
 * @param more constant of a field ({@code S:text}, {@code I:1}, …), {@code default} of an annotation's member, or exceptions
 */
record RecordedMember(String kind, int access, String name, String descriptor, String signature, String more) {
    static final String NONE = "-";

    static RecordedMember parse(String line) {
        List<String> parts = List.of(line.strip().split("\t", -1));
        return new RecordedMember(
                parts.get(0),
                Integer.parseInt(parts.get(1), 16),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5));
    }

    String line() {
        return "  " + String.join("\t", kind, Integer.toHexString(access), name, descriptor, signature, more);
    }

    String signatureOrNull() {
        return signature.equals(NONE) ? null : signature;
    }

    static String orNone(String text) {
        return text == null ? NONE : text;
    }
}
