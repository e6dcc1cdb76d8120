package org.bagui.runtime.persistence.plugin;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.persistence.unit.ColumnNames;

/** The tables that a class names for JPA: its own and those it inherits, further ones, and those of its references and collections. */
final class EntityTables {
    private final List<String> names = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private EntityTables() {}

    /** Names of tables, with schema and catalog before them where the class names these; each once. */
    static Stream<String> of(Class<?> type) {
        EntityTables tables = new EntityTables();
        tables.read(type);
        return tables.names.stream().distinct();
    }

    /** An entity that extends another one is kept in the other's table, whatever it is called itself. */
    private void read(Class<?> type) {
        for (Class<?> each = type;
                each != null && each != Object.class && seen.add(each);
                each = each.getSuperclass()) {
            if (each.isAnnotationPresent(Entity.class)) {
                add(ColumnNames.table(each));
            }
            named(each);
            for (Field field : each.getDeclaredFields()) {
                named(field);
                embedded(field.getType());
            }
            for (Method method : each.getDeclaredMethods()) {
                named(method);
                embedded(method.getReturnType());
            }
        }
    }

    private void embedded(Class<?> type) {
        if (type.isAnnotationPresent(Embeddable.class)) {
            read(type);
        }
    }

    private void named(AnnotatedElement element) {
        for (Table table : element.getAnnotationsByType(Table.class)) {
            add(table.name(), table.schema(), table.catalog());
        }
        for (SecondaryTable table : element.getAnnotationsByType(SecondaryTable.class)) {
            add(table.name(), table.schema(), table.catalog());
        }
        for (CollectionTable table : element.getAnnotationsByType(CollectionTable.class)) {
            add(table.name(), table.schema(), table.catalog());
        }
        for (JoinTable table : element.getAnnotationsByType(JoinTable.class)) {
            add(table.name(), table.schema(), table.catalog());
        }
        for (AssociationOverride override : element.getAnnotationsByType(AssociationOverride.class)) {
            JoinTable table = override.joinTable();
            add(table.name(), table.schema(), table.catalog());
        }
        for (TableGenerator numbers : element.getAnnotationsByType(TableGenerator.class)) {
            add(numbers.table(), numbers.schema(), numbers.catalog());
        }
    }

    /** A name left empty begins with the owner's table; one with a schema or catalog is never a plugin's own. */
    private void add(String name, String... outer) {
        String whole = Stream.concat(Stream.of(outer), Stream.of(name))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
        if (!whole.isEmpty()) {
            names.add(whole);
        }
    }
}
