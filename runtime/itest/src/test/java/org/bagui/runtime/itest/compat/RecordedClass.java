package org.bagui.runtime.itest.compat;

import java.util.ArrayList;
import java.util.List;

/**
 * A public class of an exported package as others see it.
 *
 * @param access access flags
 * @param name internal name
 * @param signature generic signature, or {@code -}
 * @param parent internal name of its superclass
 * @param interfaces internal names
 * @param annotations descriptors of its annotations that tell who implements it
 * @param members fields, methods, and how it is nested
 */
record RecordedClass(
        int access,
        String name,
        String signature,
        String parent,
        List<String> interfaces,
        List<String> annotations,
        List<RecordedMember> members) {

    /** Reads classes from lines: one begins unindented, its members follow indented. */
    static List<RecordedClass> parse(List<String> lines) {
        List<RecordedClass> classes = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("  ")) {
                classes.get(classes.size() - 1).members().add(RecordedMember.parse(line));
            } else {
                String[] parts = line.split("\t", -1);
                classes.add(new RecordedClass(
                        Integer.parseInt(parts[0], 16),
                        parts[1],
                        parts[2],
                        parts[3],
                        list(parts[4]),
                        list(parts[5]),
                        new ArrayList<>()));
            }
        }
        return classes;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                "\t",
                Integer.toHexString(access),
                name,
                signature,
                parent,
                String.join(",", interfaces),
                String.join(",", annotations)));
        members.stream().map(RecordedMember::line).sorted().forEach(lines::add);
        return lines;
    }

    String signatureOrNull() {
        return signature.equals(RecordedMember.NONE) ? null : signature;
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
