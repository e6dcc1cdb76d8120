package org.bagui.runtime.persistence.osgi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.spi.Candidate;
import org.bagui.core.plugin.spi.KeptTables;
import org.bagui.core.plugin.spi.PluginCheck;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.bagui.runtime.persistence.plugin.PluginTables;
import org.osgi.framework.BundleContext;
import org.osgi.service.jdbc.DataSourceFactory;

/** What the database says of local plugins. */
final class PluginTablesService implements PluginCheck, KeptTables {
    private final BundleContext context;
    private final RunningPersistence persistence;
    private final PluginTables tables;

    PluginTablesService(BundleContext context, RunningPersistence persistence, DataSourceFactory factory) {
        this.context = context;
        this.persistence = persistence;
        this.tables = persistence.platform().pluginTables(url -> {
            Properties address = new Properties();
            address.setProperty(DataSourceFactory.JDBC_URL, url);
            return factory.createDataSource(address).getConnection();
        });
    }

    @Override
    public List<PluginFault> before(Candidate plugin) {
        EntityBundle entities = BundleEntities.of(context.getBundle(plugin.bundle()));
        if (entities == null) {
            return List.of();
        }
        List<PluginFault> faults = new ArrayList<>(tables.faults(entities));
        if (faults.isEmpty()) {
            try {
                persistence.checkWith(entities);
            } catch (RuntimeException | LinkageError e) {
                faults.add(PluginFault.of("database-refused", String.valueOf(e.getMessage())));
            }
        }
        return faults;
    }

    @Override
    public List<PluginFault> after(Candidate plugin) {
        Map<Long, String> left = persistence.leftOut();
        if (left.containsKey(plugin.bundle())) {
            return List.of(PluginFault.of("database-refused", left.get(plugin.bundle())));
        }
        EntityBundle entities = BundleEntities.of(context.getBundle(plugin.bundle()));
        return entities == null
                ? List.of()
                : tables.missing(persistence.platform().columns(entities.entities()));
    }

    @Override
    public List<String> of(String plugin) {
        return tables.of(plugin);
    }
}
