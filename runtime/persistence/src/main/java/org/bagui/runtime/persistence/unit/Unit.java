package org.bagui.runtime.persistence.unit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.ScopeClass;
import org.bagui.runtime.persistence.scope.PlaceRule;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
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
