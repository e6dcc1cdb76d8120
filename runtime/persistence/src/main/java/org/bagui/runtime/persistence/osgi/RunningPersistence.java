package org.bagui.runtime.persistence.osgi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.plugin.spi.KeptTables;
import org.bagui.core.plugin.spi.PluginCheck;
import org.bagui.runtime.persistence.PersistencePlatform;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;
import org.bagui.runtime.persistence.datasource.Drivers;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open database that follows the bundles with entities or migrations.
 *
 * <p>A bundle is taken in while it is starting, before its components are, and left out while it is stopping. One whose
 * migrations or entities are wrong is left out with its cause in the log; the others go on.
 */
final class RunningPersistence {
    private static final Logger LOG = LoggerFactory.getLogger(RunningPersistence.class);

    private final BundleContext context;
    private final DataSourceFactory factory;
    private final Set<Long> runtime;
    private final PersistencePlatform platform;
    private final BundleTracker<EntityBundle> tracker;
    private final Map<Long, EntityBundle> present = new LinkedHashMap<>();
    private final Map<Long, EntityBundle> taken = new LinkedHashMap<>();
    /** Whether single bundles are followed; not while the first ones are gathered, nor at the end. */
    private boolean following;

    private final Map<Long, String> leftOut = new ConcurrentHashMap<>();
    private ServiceRegistration<Transactions> registration;
    private ServiceRegistration<?> stores;
    private ServiceRegistration<?> plugins;

    private RunningPersistence(
            BundleContext context, DatabaseConfig config, DataSourceFactory factory, Set<Long> runtime) {
        this.context = context;
        this.runtime = runtime;
        this.factory = factory;
        this.platform = PersistencePlatform.start(config, Drivers.of(factory), List.of());
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, null) {
            @Override
            public EntityBundle addingBundle(Bundle bundle, BundleEvent event) {
                EntityBundle entities = BundleEntities.of(bundle);
                if (entities != null) {
                    came(bundle.getBundleId(), entities);
                }
                return entities;
            }

            @Override
            public void removedBundle(Bundle bundle, BundleEvent event, EntityBundle entities) {
                left(bundle.getBundleId());
            }
        };
    }

    /**
     * Opens the database and offers transactions as soon as the core is there.
     *
     * @param runtime ids of the bundles that may have the store of entries
     */
    static RunningPersistence start(
            BundleContext context, DatabaseConfig config, DataSourceFactory factory, Set<Long> runtime) {
        RunningPersistence running = new RunningPersistence(context, config, factory, runtime);
        running.tracker.open();
        running.follow();
        return running;
    }

    boolean uses(DataSourceFactory other) {
        return factory == other;
    }

    private synchronized void follow() {
        following = true;
        offerWithCore();
    }

    private synchronized void came(long id, EntityBundle entities) {
        present.put(id, entities);
        if (registration != null) {
            take(id, entities);
        } else if (following) {
            offerWithCore();
        }
    }

    /** Tables of other bundles may need the core's, so all wait for it. */
    private void offerWithCore() {
        if (present.values().stream().noneMatch(EntityBundle::isCore)) {
            return;
        }
        try {
            platform.assemble(List.copyOf(present.values()));
            taken.putAll(present);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("not all bundles fit together; they are taken one by one", e);
            present.forEach((id, entities) -> {
                if (entities.isCore()) {
                    take(id, entities);
                }
            });
            present.forEach((id, entities) -> {
                if (!entities.isCore()) {
                    take(id, entities);
                }
            });
        }
        registration = context.registerService(Transactions.class, platform.transactions(), null);
        stores = context.registerService(
                EntryStores.class.getName(), new StoresForRuntime(platform.stores(), runtime), null);
        plugins = context.registerService(
                new String[] {PluginCheck.class.getName(), KeptTables.class.getName()},
                new PluginTablesService(context, this, factory),
                null);
    }

    PersistencePlatform platform() {
        return platform;
    }

    /** Why bundles were left out of the database, by their id. */
    Map<Long, String> leftOut() {
        return Map.copyOf(leftOut);
    }

    /** Looks whether a bundle fits to those that are there, in the place of an older version of it. */
    synchronized void checkWith(EntityBundle entities) {
        List<EntityBundle> all = new ArrayList<>(taken.values());
        all.removeIf(other -> other.name().equals(entities.name()));
        all.add(entities);
        platform.check(all);
    }

    private void take(long id, EntityBundle entities) {
        taken.put(id, entities);
        try {
            platform.assemble(List.copyOf(taken.values()));
        } catch (RuntimeException | LinkageError e) {
            taken.remove(id);
            leftOut.put(id, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            LOG.error("{} is left out of the database", entities.name(), e);
        }
    }

    private synchronized void left(long id) {
        EntityBundle gone = present.remove(id);
        boolean wasTaken = taken.remove(id) != null;
        leftOut.remove(id);
        if (!following || gone == null || context.getBundle(0).getState() == Bundle.STOPPING) {
            return;
        }
        if (gone.isCore()) {
            withdraw();
            taken.clear();
        } else if (wasTaken) {
            platform.assemble(List.copyOf(taken.values()));
        }
    }

    private void withdraw() {
        if (registration != null) {
            plugins.unregister();
            stores.unregister();
            registration.unregister();
            registration = null;
        }
    }

    void stop() {
        synchronized (this) {
            following = false;
            withdraw();
        }
        tracker.close();
        platform.close();
    }
}
