package org.bagui.runtime.itest.compat;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes a class file out of the record: what a compiler needs, with bodies that only throw. */
final class StubWriter {
    /** Its value follows the descriptor: without it, what a plugin is annotated with would be gone at run time. */
    static final String RETENTION = "Ljava/lang/annotation/Retention;";

    private StubWriter() {}

    static byte[] write(RecordedClass recorded) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17,
                recorded.access(),
                recorded.name(),
                recorded.signatureOrNull(),
                recorded.parent(),
                recorded.interfaces().toArray(String[]::new));
        recorded.annotations().forEach(annotation -> annotate(writer, annotation));
        for (RecordedMember member : recorded.members()) {
            switch (member.kind()) {
                case "inner" ->
                    writer.visitInnerClass(member.name(), member.descriptor(), member.signature(), member.access());
                case "field" ->
                    writer.visitField(
                                    member.access(),
                                    member.name(),
                                    member.descriptor(),
                                    member.signatureOrNull(),
                                    constant(member.more()))
                            .visitEnd();
                default -> method(writer, member);
            }
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void annotate(ClassWriter writer, String annotation) {
        boolean retention = annotation.startsWith(RETENTION);
        AnnotationVisitor visitor = writer.visitAnnotation(retention ? RETENTION : annotation, retention);
        if (retention) {
            String value = annotation.substring(RETENTION.length());
            visitor.visitEnum("value", "Ljava/lang/annotation/RetentionPolicy;", value);
        }
        visitor.visitEnd();
    }

    private static void method(ClassWriter writer, RecordedMember member) {
        boolean told =
                member.more().equals(RecordedMember.NONE) || member.more().equals("default");
        String[] thrown = told ? null : member.more().split(",");
        MethodVisitor method = writer.visitMethod(
                member.access(), member.name(), member.descriptor(), member.signatureOrNull(), thrown);
        if (member.more().equals("default")) {
            defaultOf(method.visitAnnotationDefault(), Type.getReturnType(member.descriptor()));
        }
        if ((member.access() & Opcodes.ACC_ABSTRACT) == 0) {
            method.visitCode();
            method.visitInsn(Opcodes.ACONST_NULL);
            method.visitInsn(Opcodes.ATHROW);
            method.visitMaxs(0, 0);
        }
        method.visitEnd();
    }

    /** Any value of the type: a compiler asks only whether there is one. */
    private static void defaultOf(AnnotationVisitor value, Type type) {
        switch (type.getSort()) {
            case Type.BOOLEAN -> value.visit(null, false);
            case Type.INT -> value.visit(null, 0);
            case Type.ARRAY -> value.visitArray(null).visitEnd();
            default -> {
                if (type.getClassName().equals("java.lang.String")) {
                    value.visit(null, "");
                } else {
                    value.visitEnum(null, type.getDescriptor(), "ANY");
                }
            }
        }
        value.visitEnd();
    }

    private static Object constant(String text) {
        String value = text.substring(text.indexOf(':') + 1);
        return switch (text.substring(0, Math.max(0, text.indexOf(':')))) {
            case "String" -> value;
            case "Integer" -> Integer.valueOf(value);
            case "Long" -> Long.valueOf(value);
            case "Double" -> Double.valueOf(value);
            default -> null;
        };
    }
}
