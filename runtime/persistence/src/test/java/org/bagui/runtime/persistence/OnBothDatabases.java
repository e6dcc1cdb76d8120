package org.bagui.runtime.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions.Work;
import org.bagui.core.place.PlaceCode;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;
import org.bagui.runtime.persistence.sample.SampleBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests that run on H2 and on PostgreSQL. */
abstract class OnBothDatabases {
    static final long REGION = 450000000000L;
    static final long LIUZHOU = 450200000000L;
    static final long LIUNAN = 450203000000L;
    static final long LIUBEI = 450205000000L;
    static final long GUILIN = 450300000000L;

    static final Scope WHOLE_REGION = Scope.of(new PlaceCode(REGION));
    static final Scope IN_LIUZHOU = Scope.of(new PlaceCode(LIUZHOU));
    static final Scope IN_LIUNAN = Scope.of(new PlaceCode(LIUNAN));
    static final Scope IN_LIUBEI = Scope.of(new PlaceCode(LIUBEI));

    DatabaseConfig config;
    PersistencePlatform platform;

    @BeforeEach
    void start(DatabaseConfig fresh) {
        config = fresh;
        platform = PersistencePlatform.start(config, SampleBundle.all());
    }

    @AfterEach
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    <R> R read(Scope scope, Work<R> work) {
        return platform.transactions().read(scope, work);
    }

    <R> R write(Scope scope, Work<R> work) {
        return platform.transactions().write(scope, work);
    }

    /** Changes many rows; gives their number. */
    int change(Scope scope, String jpql) {
        return write(scope, session -> session.execute(jpql, java.util.Map.of()));
    }

    /** Adds entities without any scope in the way. */
    void add(Object... entities) {
        write(Scope.everywhere(), session -> {
            List.of(entities).forEach(session::persist);
            return null;
        });
    }

    /** Rows of a query around the platform, each as text. */
    List<String> rows(String sql) {
        try (Connection connection = DriverManager.getConnection(config.url(), config.user(), config.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(String.join(" | ", row));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Changes something around the platform. */
    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(config.url(), config.user(), config.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
