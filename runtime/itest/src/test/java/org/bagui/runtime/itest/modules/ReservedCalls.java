package org.bagui.runtime.itest.modules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.bagui.core.plugin.PlatformOnly;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Members that core keeps for the platform, and who calls them. */
final class ReservedCalls {
    private static final String MARK = Type.getDescriptor(PlatformOnly.class);

    private final Set<String> reserved = new TreeSet<>();

    /** Reads what a bundle of the core marks. */
    ReservedCalls(Path core) throws IOException {
        each(core, in -> new ClassReader(in).accept(new Marks(), ClassReader.SKIP_CODE));
    }

    /** Members and whole classes that are marked. */
    Set<String> reserved() {
        return reserved;
    }

    /** Calls of a bundle, as {@code class calls member}. */
    Set<String> of(Path bundle) throws IOException {
        Set<String> calls = new TreeSet<>();
        each(bundle, in -> calls.addAll(of(in)));
        return calls;
    }

    /** Calls of a class. */
    Set<String> of(InputStream type) throws IOException {
        Set<String> calls = new TreeSet<>();
        ClassReader reader = new ClassReader(type);
        reader.accept(new Calls(reader.getClassName(), calls), ClassReader.SKIP_FRAMES);
        return calls;
    }

    private static void each(Path jar, Reading reading) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        reading.of(in);
                    }
                }
            }
        }
    }

    /** What is done with the file of a class. */
    @FunctionalInterface
    private interface Reading {
        void of(InputStream file) throws IOException;
    }

    private final class Marks extends ClassVisitor {
        private String type;

        Marks() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
            type = name;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (descriptor.equals(MARK)) {
                reserved.add(type);
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String of, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    if (descriptor.equals(MARK)) {
                        reserved.add(type + "." + name + of);
                    }
                    return null;
                }
            };
        }
    }

    private final class Calls extends ClassVisitor {
        private final String from;
        private final Set<String> calls;

        Calls(String from, Set<String> calls) {
            super(Opcodes.ASM9);
            this.from = from;
            this.calls = calls;
        }

        private void call(String owner, String name, String descriptor) {
            String member = owner + "." + name + descriptor;
            if (reserved.contains(owner) || reserved.contains(member)) {
                calls.add(from + " calls " + member);
            }
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String of, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String with, boolean isInterface) {
                    call(owner, called, with);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String with, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            call(handle.getOwner(), handle.getName(), handle.getDesc());
                        }
                    }
                }
            };
        }
    }
}
