package org.bagui.runtime.persistence.unit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.register.RegisterEntry;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sequencing.TableSequence;
import org.eclipse.persistence.sessions.Session;

/**
 * Keeps the tables of registers to the entities of their registers: whatever else is written to such a table, another entity, a
 * collection or a reference, would be a way past the wall.
 */
final class RegisterTables {
    private static final String HISTORY = "_hist";

    private final Map<String, Class<?>> registers = new HashMap<>();
    private final Set<Class<?>> entities;

    private RegisterTables(Collection<ClassDescriptor> descriptors) {
        entities = descriptors.stream().map(ClassDescriptor::getJavaClass).collect(Collectors.toSet());
        descriptors.stream()
                .filter(descriptor -> isRegister(descriptor.getJavaClass()))
                .forEach(this::claim);
    }

    /**
     * Looks at what is mapped, whoever said so.
     *
     * @throws IllegalStateException naming a class that maps the table of a register, or its history
     */
    static void check(Session session) {
        Collection<ClassDescriptor> descriptors = session.getDescriptors().values();
        RegisterTables tables = new RegisterTables(descriptors);
        descriptors.forEach(tables::check);
        // Where there is no generator at all, there is no map either.
        Stream.ofNullable(session.getLogin().getSequences())
                .flatMap(all -> all.values().stream())
                .filter(TableSequence.class::isInstance)
                .map(TableSequence.class::cast)
                .forEach(numbers -> tables.refuse("the generator " + numbers.getName(), name(numbers.getTable())));
    }

    /** Registers that inherit from each other may be kept in one table. */
    private void claim(ClassDescriptor descriptor) {
        Class<?> root = root(descriptor.getJavaClass());
        for (DatabaseTable table : descriptor.getTables()) {
            Class<?> other = registers.putIfAbsent(name(table), root);
            if (other != null && other != root) {
                throw refusal(descriptor.getJavaClassName(), name(table), other);
            }
        }
    }

    private Class<?> root(Class<?> entity) {
        Class<?> root = entity;
        for (Class<?> each = entity; each != null; each = each.getSuperclass()) {
            root = entities.contains(each) ? each : root;
        }
        return root;
    }

    private void check(ClassDescriptor descriptor) {
        String who = descriptor.getJavaClassName();
        for (DatabaseTable table : descriptor.getTables()) {
            if (isRegister(descriptor.getJavaClass())) {
                refuse(who, name(table), history(name(table)));
            } else {
                refuse(who, name(table));
            }
        }
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            String what = who + "." + mapping.getAttributeName();
            WrittenTables.of(mapping).forEach(table -> refuse(what, name(table)));
            WrittenTables.target(mapping)
                    .filter(RegisterTables::isRegister)
                    .flatMap(target -> tables(target))
                    .forEach(table -> refuse(what, table));
        }
    }

    private Stream<String> tables(Class<?> register) {
        Class<?> root = root(register);
        return registers.entrySet().stream()
                .filter(entry -> entry.getValue() == root)
                .map(Map.Entry::getKey);
    }

    /** The register whose history is kept in a table. */
    private Class<?> history(String table) {
        return table.endsWith(HISTORY) ? registers.get(table.substring(0, table.length() - HISTORY.length())) : null;
    }

    private void refuse(String who, String table) {
        refuse(who, table, registers.getOrDefault(table, history(table)));
    }

    private static void refuse(String who, String table, Class<?> register) {
        if (register != null) {
            throw refusal(who, table, register);
        }
    }

    private static IllegalStateException refusal(String who, String table, Class<?> register) {
        return new IllegalStateException(who + " maps the table " + table + " of the register " + register.getName()
                + ", which RegisterService alone writes");
    }

    private static boolean isRegister(Class<?> type) {
        return RegisterEntry.class.isAssignableFrom(type);
    }

    private static String name(DatabaseTable table) {
        return table.getName().toLowerCase(Locale.ROOT);
    }
}
