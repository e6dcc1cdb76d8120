package org.bagui.runtime.persistence.unit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.register.RegisterEntry;
import org.eclipse.persistence.descriptors.ClassDescriptor;

/** Keeps the tables of registers to the entities of registers: any other entity of such a table would be a way past the wall. */
final class RegisterTables {
    private static final String HISTORY = "_hist";

    private RegisterTables() {}

    /**
     * Looks at what is mapped, whoever said so.
     *
     * @throws IllegalStateException naming an entity that maps the table of a register, or its history
     */
    static void check(Collection<ClassDescriptor> descriptors) {
        Map<String, String> registers = new HashMap<>();
        descriptors.stream().filter(RegisterTables::isRegister).forEach(descriptor -> tables(descriptor)
                .forEach(table -> {
                    registers.put(table, descriptor.getJavaClassName());
                    registers.put(table + HISTORY, descriptor.getJavaClassName());
                }));
        for (ClassDescriptor descriptor : descriptors) {
            for (String table : isRegister(descriptor) ? List.<String>of() : tables(descriptor)) {
                if (registers.containsKey(table)) {
                    throw new IllegalStateException(descriptor.getJavaClassName() + " maps the table " + table
                            + " of the register " + registers.get(table) + ", which RegisterService alone writes");
                }
            }
        }
    }

    private static boolean isRegister(ClassDescriptor descriptor) {
        return RegisterEntry.class.isAssignableFrom(descriptor.getJavaClass());
    }

    private static List<String> tables(ClassDescriptor descriptor) {
        return descriptor.getTables().stream()
                .map(table -> table.getName().toLowerCase(Locale.ROOT))
                .toList();
    }
}
