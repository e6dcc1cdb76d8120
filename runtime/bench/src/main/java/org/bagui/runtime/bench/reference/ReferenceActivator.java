package org.bagui.runtime.bench.reference;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Properties;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;

/** Opens a pool of its own over the platform's database and registers the reference with the JAX-RS whiteboard. */
public final class ReferenceActivator implements BundleActivator {
    private static final int CONNECTIONS = 8;

    private HikariDataSource pool;

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException, SQLException, IOException {
        String url = context.getProperty("bagui.database.url");
        String folder = context.getProperty("bagui.data");
        boolean postgres = url != null && !url.isEmpty();
        Properties address = new Properties();
        address.setProperty(DataSourceFactory.JDBC_URL, postgres ? url : "jdbc:h2:file:" + folder + "/bagui");
        address.setProperty(
                DataSourceFactory.JDBC_USER, postgres ? context.getProperty("bagui.database.user") : "bagui");
        Path password = postgres
                ? Path.of(context.getProperty("bagui.database.password.file"))
                : Path.of(folder, "database-password");
        address.setProperty(
                DataSourceFactory.JDBC_PASSWORD, Files.readString(password).strip());
        HikariConfig config = new HikariConfig();
        config.setPoolName("reference");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setDataSource(factory(context, postgres ? "org.postgresql.Driver" : "org.h2.Driver")
                .createDataSource(address));
        pool = new HikariDataSource(config);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.jaxrs.resource", Boolean.TRUE);
        properties.put("osgi.jaxrs.name", "reference");
        context.registerService(ReferenceResource.class, new ReferenceResource(pool, postgres), properties);
    }

    private static DataSourceFactory factory(BundleContext context, String driver) throws InvalidSyntaxException {
        Collection<ServiceReference<DataSourceFactory>> found = context.getServiceReferences(
                DataSourceFactory.class, "(" + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=" + driver + ")");
        return context.getService(found.iterator().next());
    }

    @Override
    public void stop(BundleContext context) {
        pool.close();
    }
}
