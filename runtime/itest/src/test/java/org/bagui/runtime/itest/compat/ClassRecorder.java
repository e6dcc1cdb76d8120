package org.bagui.runtime.itest.compat;

import static org.bagui.runtime.itest.compat.RecordedMember.orNone;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads of a class file what others can see. */
final class ClassRecorder extends ClassVisitor {
    private static final int SEEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
    private static final List<String> TOLD =
            List.of("Lorg/osgi/annotation/versioning/ProviderType;", "Lorg/osgi/annotation/versioning/ConsumerType;");

    private final List<RecordedMember> members = new ArrayList<>();
    private final List<String> annotations = new ArrayList<>();
    private RecordedClass head;

    private ClassRecorder() {
        super(Opcodes.ASM9);
    }

    /** The class, or null where it is not to be seen. */
    static RecordedClass record(byte[] file) {
        ClassRecorder recorder = new ClassRecorder();
        new ClassReader(file).accept(recorder, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return recorder.head;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        if ((access & Opcodes.ACC_PUBLIC) != 0) {
            head = new RecordedClass(
                    access & ~Opcodes.ACC_RECORD,
                    name,
                    orNone(signature),
                    parent,
                    List.of(interfaces),
                    annotations,
                    members);
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (TOLD.contains(descriptor)) {
            annotations.add(descriptor);
        }
        if (!descriptor.equals(StubWriter.RETENTION)) {
            return null;
        }
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visitEnum(String name, String type, String value) {
                annotations.add(descriptor + value);
            }
        };
    }

    @Override
    public void visitInnerClass(String name, String outer, String simple, int access) {
        if (outer != null && (access & SEEN) != 0) {
            members.add(new RecordedMember("inner", access, name, outer, simple, RecordedMember.NONE));
        }
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if (isSeen(access)) {
            String constant =
                    value == null ? RecordedMember.NONE : value.getClass().getSimpleName() + ":" + value;
            members.add(new RecordedMember("field", access, name, descriptor, orNone(signature), constant));
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        if (!isSeen(access)) {
            return null;
        }
        int at = members.size();
        String thrown = exceptions == null ? RecordedMember.NONE : String.join(",", exceptions);
        members.add(new RecordedMember("method", access, name, descriptor, orNone(signature), thrown));
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotationDefault() {
                members.set(at, new RecordedMember("method", access, name, descriptor, orNone(signature), "default"));
                return null;
            }
        };
    }

    private static boolean isSeen(int access) {
        return (access & SEEN) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }
}
