package org.bagui.runtime.persistence.plugin;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
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
    private final Set<Read> seen = new HashSet<>();

    private record Read(Class<?> type, Class<?> owner) {}

    private EntityTables() {}

    /** Names of tables, with schema and catalog before them where the class names these; each once. */
    static Stream<String> of(Class<?> type) {
        EntityTables tables = new EntityTables();
        tables.read(type, type);
        return tables.names.stream().distinct();
    }

    /**
     * An entity that extends another one is kept in the other's table, whatever it is called itself.
     *
     * @param by the entity that what a class without a table of its own brings along belongs to
     */
    private void read(Class<?> type, Class<?> by) {
        Class<?> owner = by;
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            if (each.isAnnotationPresent(Entity.class)) {
                owner = each;
                add(ColumnNames.table(each));
            }
            if (!seen.add(new Read(each, owner))) {
                return;
            }
            named(each);
            for (Field field : each.getDeclaredFields()) {
                named(field);
                unnamed(field, field.getName(), owner);
                embedded(field.getGenericType(), owner);
            }
            for (Method method : each.getDeclaredMethods()) {
                named(method);
                unnamed(method, method.getName().replaceFirst("^(get|is)", ""), owner);
                embedded(method.getGenericReturnType(), owner);
            }
        }
    }

    /** What is embedded, in collections and maps too. */
    private void embedded(Type type, Class<?> owner) {
        if (type instanceof Class<?> one && one.isAnnotationPresent(Embeddable.class)) {
            read(one, owner);
        } else if (type instanceof ParameterizedType many) {
            for (Type element : many.getActualTypeArguments()) {
                embedded(element, owner);
            }
        }
    }

    /**
     * The table of a collection or reference that names none: EclipseLink begins it with the name of the entity, not with the
     * snake_case of its table, and for a reference with the table that the entity names, if it does.
     */
    private void unnamed(AnnotatedElement element, String attribute, Class<?> owner) {
        String entity = entityName(owner);
        ElementCollection collection = element.getAnnotation(ElementCollection.class);
        if (collection != null) {
            embedded(collection.targetClass(), owner);
            CollectionTable table = element.getAnnotation(CollectionTable.class);
            if (table == null || table.name().isEmpty()) {
                add(entity + "_" + attribute);
            }
        }
        JoinTable join = element.getAnnotation(JoinTable.class);
        if (isJoined(element) && (join == null || join.name().isEmpty())) {
            Table table = owner.getAnnotation(Table.class);
            add((table == null || table.name().isEmpty() ? entity : table.name()) + "_" + attribute);
        }
    }

    private static boolean isJoined(AnnotatedElement element) {
        ManyToMany many = element.getAnnotation(ManyToMany.class);
        OneToMany one = element.getAnnotation(OneToMany.class);
        return many != null && many.mappedBy().isEmpty()
                || one != null
                        && one.mappedBy().isEmpty()
                        && element.getAnnotationsByType(JoinColumn.class).length == 0;
    }

    private static String entityName(Class<?> owner) {
        Entity entity = owner.getAnnotation(Entity.class);
        return entity == null || entity.name().isEmpty() ? owner.getSimpleName() : entity.name();
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

    /** An empty name is none; one with a schema or catalog is never a plugin's own. */
    private void add(String name, String... outer) {
        String whole = Stream.concat(Stream.of(outer), Stream.of(name))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
        if (!whole.isEmpty()) {
            names.add(whole);
        }
    }
}
