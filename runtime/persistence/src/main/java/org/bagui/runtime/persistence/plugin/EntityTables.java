package org.bagui.runtime.persistence.plugin;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.persistence.unit.ColumnNames;

/** The tables that a class names for JPA: its own, further ones, and those of its references and collections. */
final class EntityTables {
    private final List<String> names = new ArrayList<>();

    private EntityTables() {}

    /** Names of tables, with schema and catalog before them where the class names these; each once. */
    static Stream<String> of(Class<?> type) {
        EntityTables tables = new EntityTables();
        if (type.isAnnotationPresent(Entity.class)) {
            tables.add(ColumnNames.table(type));
        }
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            tables.read(each);
            Stream.of(each.getDeclaredFields()).forEach(tables::read);
            Stream.of(each.getDeclaredMethods()).forEach(tables::read);
        }
        return tables.names.stream().distinct();
    }

    private void read(AnnotatedElement element) {
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
