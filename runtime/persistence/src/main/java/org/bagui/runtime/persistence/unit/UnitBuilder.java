package org.bagui.runtime.persistence.unit;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.MappedSuperclass;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.YearMonthConverter;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.bagui.runtime.persistence.datasource.DatabaseKind;
import org.bagui.runtime.persistence.scope.EntityScopes;
import org.bagui.runtime.persistence.scope.Guard;
import org.bagui.runtime.persistence.scope.TransactionFacts;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.SystemProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** Builds a generation of the persistence unit from bundles. */
public final class UnitBuilder {
    private static final String BATCH_SIZE = "500";

    private final DatabaseKind database;
    private final DataSource source;
    private final Set<Guard> guards;
    private final Supplier<? extends TransactionFacts> transaction;
    private final AtomicLong generation = new AtomicLong();

    /**
     * A builder.
     *
     * @param source gives the connection of the calling thread's transaction, or a fresh one outside of any
     */
    public UnitBuilder(
            DatabaseKind database,
            DataSource source,
            Set<Guard> guards,
            Supplier<? extends TransactionFacts> transaction) {
        this.database = database;
        this.source = source;
        this.guards = guards;
        this.transaction = transaction;
    }

    /**
     * Looks whether a unit can be made of these bundles, before their migrations run.
     *
     * @throws IllegalStateException naming every class that cannot be loaded, or every entity without a scope class
     */
    public void check(List<EntityBundle> bundles) {
        EntityScopes.of(classes(bundles).values());
    }

    /**
     * The unit of these bundles.
     *
     * @throws IllegalStateException naming every entity without a scope class
     */
    public Unit build(List<EntityBundle> bundles) {
        BundlesLoader loader = new BundlesLoader(bundles);
        Map<String, Class<?>> classes = classes(bundles);
        Map<String, ScopeClass> scopes = EntityScopes.of(classes.values());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try (Connection connection = source.getConnection()) {
            TableFacts tables = TableFacts.read(connection, database);
            connection.rollback();
            String name = "bagui-" + generation.incrementAndGet() + "-" + Integer.toHexString(hashCode());
            EntityManagerFactory factory = new PersistenceProvider()
                    .createContainerEntityManagerFactory(
                            new AssembledUnit(name, loader, List.copyOf(classes.keySet()), source),
                            properties(name, loader, scopes));
            return new Unit(factory, scopes, tables);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the tables", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Classes with their mapped superclasses, each from the loader of its own bundle. */
    private static Map<String, Class<?>> classes(List<EntityBundle> bundles) {
        Map<String, Class<?>> classes = new LinkedHashMap<>();
        classes.put(YearMonthConverter.class.getName(), YearMonthConverter.class);
        List<String> missing = new ArrayList<>();
        for (EntityBundle bundle : bundles) {
            for (String name : bundle.entities()) {
                try {
                    Class<?> type = bundle.loader().loadClass(name);
                    for (Class<?> each = type; isMapped(each, type); each = each.getSuperclass()) {
                        classes.putIfAbsent(each.getName(), each);
                    }
                } catch (ClassNotFoundException | LinkageError e) {
                    missing.add(bundle.name() + ": " + name + " (" + e + ")");
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("entity classes cannot be loaded: " + String.join("; ", missing));
        }
        return classes;
    }

    private static boolean isMapped(Class<?> each, Class<?> named) {
        return each == named || each != null && each.isAnnotationPresent(MappedSuperclass.class);
    }

    private Map<String, Object> properties(String name, ClassLoader loader, Map<String, ScopeClass> scopes) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.SESSION_NAME, name);
        properties.put(PersistenceUnitProperties.CLASSLOADER, loader);
        properties.put(PersistenceUnitProperties.TARGET_DATABASE, database.eclipseLinkPlatform());
        properties.put(PersistenceUnitProperties.TARGET_SERVER, "None");
        properties.put(PersistenceUnitProperties.WEAVING, "false");
        properties.put(
                PersistenceUnitProperties.CACHE_SHARED_DEFAULT,
                Boolean.toString(!guards.contains(Guard.PRIVATE_CACHE)));
        properties.put(PersistenceUnitProperties.BATCH_WRITING, "JDBC");
        properties.put(PersistenceUnitProperties.BATCH_WRITING_SIZE, BATCH_SIZE);
        properties.put(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.NONE);
        properties.put(PersistenceUnitProperties.LOGGING_LOGGER, LogToSlf4j.class.getName());
        properties.put(PersistenceUnitProperties.LOGGING_PARAMETERS, "false");
        properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "WARNING");
        properties.put(PersistenceUnitProperties.SESSION_CUSTOMIZER, new UnitCustomizer(scopes, guards, transaction));
        properties.put(PersistenceUnitProperties.DEPLOY_ON_STARTUP, "true");
        properties.put(SystemProperties.ARCHIVE_FACTORY, NoArchives.class.getName());
        return properties;
    }
}
