package org.bagui.runtime.plugins.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class, method or field of the platform's API that compiled code names.
 *
 * @param owner class with its package
 * @param member name of the method or field, or empty for the class itself
 * @param descriptor parameters and result of a method as the class file has them, type of a field, or empty
 */
record ApiUse(String owner, String member, String descriptor) implements Comparable<ApiUse> {
    private static final String API = "org/bagui/core/";

    /** What a class file names, each once. */
    static Set<ApiUse> of(InputStream file) throws IOException {
        Set<ApiUse> uses = new TreeSet<>();
        new ClassReader(file).accept(new Types(uses), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return uses;
    }

    /** Package of the class. */
    String packageName() {
        return owner.substring(0, owner.lastIndexOf('.'));
    }

    @Override
    public int compareTo(ApiUse other) {
        return toString().compareTo(other.toString());
    }

    /** As an author knows it: {@code org.bagui.core.month.PeriodWrite.of}. */
    @Override
    public String toString() {
        return member.isEmpty() ? owner : owner + "." + member + descriptor;
    }

    private static void member(Set<ApiUse> uses, String owner, String name, String descriptor) {
        if (owner.startsWith(API)) {
            uses.add(new ApiUse(owner.replace('/', '.'), name, descriptor));
        }
        types(uses, Type.getType(descriptor));
    }

    private static void type(Set<ApiUse> uses, String internal) {
        if (internal != null) {
            types(uses, Type.getObjectType(internal));
        }
    }

    private static void types(Set<ApiUse> uses, Type type) {
        switch (type.getSort()) {
            case Type.METHOD -> {
                types(uses, type.getReturnType());
                Stream.of(type.getArgumentTypes()).forEach(each -> types(uses, each));
            }
            case Type.ARRAY -> types(uses, type.getElementType());
            case Type.OBJECT -> {
                if (type.getInternalName().startsWith(API)) {
                    uses.add(new ApiUse(type.getClassName(), "", ""));
                }
            }
            default -> {
                // A primitive type.
            }
        }
    }

    /** What the class extends and implements, and what its members are of. */
    private static final class Types extends ClassVisitor {
        private final Set<ApiUse> uses;

        Types(Set<ApiUse> uses) {
            super(Opcodes.ASM9);
            this.uses = uses;
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            type(uses, superName);
            Stream.of(interfaces).forEach(each -> type(uses, each));
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            types(uses, Type.getType(descriptor));
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            types(uses, Type.getMethodType(descriptor));
            return new Instructions(uses);
        }
    }

    /** What the instructions of a method name. */
    private static final class Instructions extends MethodVisitor {
        private final Set<ApiUse> uses;

        Instructions(Set<ApiUse> uses) {
            super(Opcodes.ASM9);
            this.uses = uses;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            type(uses, type);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            member(uses, owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            member(uses, owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            types(uses, Type.getMethodType(descriptor));
            Stream.of(arguments).forEach(this::constant);
        }

        @Override
        public void visitLdcInsn(Object value) {
            constant(value);
        }

        private void constant(Object value) {
            if (value instanceof Handle handle) {
                member(uses, handle.getOwner(), handle.getName(), handle.getDesc());
            } else if (value instanceof Type type) {
                types(uses, type);
            }
        }
    }
}
