package org.bagui.runtime.persistence.unit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.bagui.runtime.persistence.scope.PlaceRule;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.DatabaseSession;

/** One generation of the persistence unit. */
public final class Unit {
    private final EntityManagerFactory factory;
    private final Map<String, ScopeClass> scopes;
    private final TableFacts tables;

    Unit(EntityManagerFactory factory, Map<String, ScopeClass> scopes, TableFacts tables) {
        this.factory = factory;
        this.scopes = scopes;
        this.tables = tables;
    }

    /** Way to the entities of a scope; nothing can widen it afterwards. */
    public EntityManager open(Scope scope) {
        return factory.createEntityManager(PlaceRule.parameters(scope));
    }

    /** Scope class by name of the entity class. */
    public Map<String, ScopeClass> scopes() {
        return scopes;
    }

    /** Columns by table, in lower case, that entities of the named classes are kept in. */
    public Map<String, Set<String>> columns(List<String> classes) {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (ClassDescriptor descriptor :
                factory.unwrap(DatabaseSession.class).getDescriptors().values()) {
            if (classes.contains(descriptor.getJavaClassName())) {
                for (DatabaseField field : descriptor.getFields()) {
                    columns.computeIfAbsent(field.getTableName().toLowerCase(Locale.ROOT), table -> new TreeSet<>())
                            .add(field.getName().toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }

    /**
     * The columns that hold places of rows by the scope classes of all entities, in the order of their tables.
     *
     * @param except names of entity classes to leave out
     * @throws IllegalStateException naming an entity whose id is no whole number: its places cannot be followed
     */
    public List<PlaceColumn> placeColumns(Set<String> except) {
        List<PlaceColumn> columns = new ArrayList<>();
        for (ClassDescriptor descriptor :
                factory.unwrap(DatabaseSession.class).getDescriptors().values()) {
            ScopeClass scope = scopes.get(descriptor.getJavaClassName());
            if (scope != null && !except.contains(descriptor.getJavaClassName())) {
                PlaceRule.attributes(scope).forEach(attribute -> columns.add(placeColumn(descriptor, attribute)));
            }
        }
        // Entities that inherit from each other may be kept in one table.
        return columns.stream()
                .distinct()
                .sorted(Comparator.comparing(PlaceColumn::table).thenComparing(PlaceColumn::column))
                .toList();
    }

    private static PlaceColumn placeColumn(ClassDescriptor descriptor, String attribute) {
        DatabaseField key = descriptor.getPrimaryKeyFields().get(0);
        DatabaseMapping id = descriptor.getObjectBuilder().getMappingForField(key);
        if (id.getAttributeClassification() != Long.class && id.getAttributeClassification() != long.class) {
            throw new IllegalStateException(descriptor.getJavaClassName()
                    + " has a place and no number as its id: a follower must take it over");
        }
        DatabaseField place = descriptor.getMappingForAttributeName(attribute).getField();
        return new PlaceColumn(
                lower(place.getTableName()),
                lower(place.getName()),
                lower(key.getName()),
                descriptor.getMappingForAttributeName("uscc") != null,
                RegisterEntry.class.isAssignableFrom(descriptor.getJavaClass()));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What is known of the tables. */
    public TableFacts tables() {
        return tables;
    }

    /** The factory itself, for tests of what the scope rests on. */
    public EntityManagerFactory factory() {
        return factory;
    }

    void close() {
        factory.close();
    }
}
