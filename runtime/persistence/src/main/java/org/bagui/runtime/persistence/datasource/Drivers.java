package org.bagui.runtime.persistence.datasource;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/** How a pool comes to new connections. */
@FunctionalInterface
public interface Drivers {
    /** Tells a pool where its connections come from. */
    void supply(HikariConfig pool, DatabaseConfig config, Properties properties) throws SQLException;

    /** One connection, without a pool. */
    default Connection connect(DatabaseConfig config) throws SQLException {
        HikariConfig one = new HikariConfig();
        supply(one, config, new Properties());
        DataSource source = one.getDataSource();
        return source == null
                ? DriverManager.getConnection(one.getJdbcUrl(), one.getUsername(), one.getPassword())
                : source.getConnection();
    }

    /** Through the drivers on the class path. */
    static Drivers ofClassPath() {
        return (pool, config, properties) -> {
            pool.setJdbcUrl(config.address());
            pool.setUsername(config.user());
            pool.setPassword(config.secret());
            pool.setDataSourceProperties(properties);
        };
    }

    /** Through the OSGi JDBC service of the driver's bundle. */
    static Drivers of(DataSourceFactory factory) {
        return (pool, config, properties) -> {
            Properties all = new Properties();
            all.setProperty(DataSourceFactory.JDBC_URL, address(config, properties));
            all.setProperty(DataSourceFactory.JDBC_USER, config.user());
            all.setProperty(DataSourceFactory.JDBC_PASSWORD, config.secret());
            DataSource source = factory.createDataSource(all);
            pool.setDataSource(source);
        };
    }

    /** PostgreSQL's driver takes further properties in the address only, when it is asked through the service. */
    private static String address(DatabaseConfig config, Properties properties) {
        StringBuilder url = new StringBuilder(config.address());
        properties.forEach((name, value) -> url.append(url.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value.toString(), java.nio.charset.StandardCharsets.UTF_8)));
        return url.toString();
    }
}
