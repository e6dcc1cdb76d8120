package org.bagui.runtime.persistence.unit;

import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;

/**
 * Gives tables and columns that an entity does not name the snake_case of their class or field.
 *
 * <p>EclipseLink has no strategy for names, and many objects of its mappings repeat each name; so all names are gathered
 * first, over all entities, and then every object that bears one is changed.
 */
public final class ColumnNames {
    /** Usual name of a table to ours. */
    private final Map<String, String> tables = new HashMap<>();
    /** Usual name of a column, with the usual name of its table before it, to ours. */
    private final Map<String, String> columns = new HashMap<>();

    private ColumnNames() {}

    /** Renames in all descriptors of a unit. */
    static void apply(Collection<ClassDescriptor> descriptors) {
        ColumnNames names = new ColumnNames();
        descriptors.forEach(names::gather);
        descriptors.forEach(names::rename);
    }

    /** The table that an entity is kept in. */
    public static String table(Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        return table == null || table.name().isEmpty() ? snakeCase(entity.getSimpleName()) : table.name();
    }

    /** {@code shortageCurrent} to {@code SHORTAGE_CURRENT}; an underscore stands before upper-case letters only. */
    public static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (i > 0 && Character.isUpperCase(c)) {
                snake.append('_');
            }
            snake.append(c);
        }
        return snake.toString().toUpperCase(Locale.ROOT);
    }

    private void gather(ClassDescriptor descriptor) {
        Class<?> type = descriptor.getJavaClass();
        Table table = type.getAnnotation(Table.class);
        if (!descriptor.isChildDescriptor() && (table == null || table.name().isEmpty())) {
            tables.put(descriptor.getTables().get(0).getName(), table(type));
        }
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            Field field = field(type, mapping.getAttributeName());
            if (field == null) {
                continue;
            }
            if (mapping instanceof AbstractDirectMapping direct && !namesColumn(field)) {
                columns.put(key(direct.getField()), snakeCase(field.getName()));
            } else if (mapping instanceof OneToOneMapping reference && !namesJoin(field)) {
                for (DatabaseField source : reference.getForeignKeyFields()) {
                    String usual = source.getName();
                    columns.put(key(source), snakeCase(field.getName()) + usual.substring(usual.lastIndexOf('_')));
                }
            }
        }
    }

    private void rename(ClassDescriptor descriptor) {
        List<DatabaseField> fields = new ArrayList<>(descriptor.getPrimaryKeyFields());
        if (descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy) {
            fields.add(policy.getWriteLockField());
        }
        if (descriptor.getSequenceNumberField() != null) {
            fields.add(descriptor.getSequenceNumberField());
        }
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            if (mapping instanceof AbstractDirectMapping direct) {
                fields.add(direct.getField());
            } else if (mapping instanceof OneToOneMapping reference) {
                rename(reference);
            }
        }
        fields.forEach(this::rename);
        descriptor.getTables().forEach(table -> table.setName(tables.getOrDefault(table.getName(), table.getName())));
    }

    private void rename(OneToOneMapping reference) {
        Map<DatabaseField, DatabaseField> keys = new HashMap<>(reference.getSourceToTargetKeyFields());
        List<DatabaseField> sources = new ArrayList<>(reference.getForeignKeyFields());
        sources.forEach(this::rename);
        Map<DatabaseField, DatabaseField> there = new HashMap<>();
        Map<DatabaseField, DatabaseField> back = new HashMap<>();
        keys.forEach((source, target) -> {
            rename(source);
            rename(target);
            there.put(source, target);
            back.put(target, source);
        });
        reference.setSourceToTargetKeyFields(there);
        reference.setTargetToSourceKeyFields(back);
    }

    /** Renames once: our names have no entry among the usual ones, or stand for themselves. */
    private void rename(DatabaseField field) {
        String column = columns.get(key(field));
        if (column != null) {
            field.setName(column);
        }
        if (field.hasTableName() && tables.containsKey(field.getTable().getName())) {
            field.setTable(new DatabaseTable(tables.get(field.getTable().getName())));
        }
    }

    private static String key(DatabaseField field) {
        return (field.hasTableName() ? field.getTable().getName() : "") + "." + field.getName();
    }

    private static boolean namesColumn(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column != null && !column.name().isEmpty();
    }

    private static boolean namesJoin(Field field) {
        JoinColumn column = field.getAnnotation(JoinColumn.class);
        return column != null && !column.name().isEmpty();
    }

    private static Field field(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }
}
