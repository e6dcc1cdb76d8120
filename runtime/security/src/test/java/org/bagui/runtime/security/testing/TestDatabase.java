package org.bagui.runtime.security.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** Transactions over an H2 database in memory with this bundle's own migration; counts its round trips. */
public final class TestDatabase implements Transactions, AutoCloseable {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final AtomicInteger calls = new AtomicInteger();
    private final EntityManagerFactory factory;

    public TestDatabase() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(migration("V1__security.sql"));
            statement.execute(migration("V2__audit_reading.sql"));
            statement.execute(migration("V3__account_enterprise.sql"));
            statement.execute(migration("V5__audit_seal.sql"));
            statement.execute(migration("V6__pending_administrators.sql"));
            statement.execute(migration("V7__account_epoch.sql"));
            statement.execute(migration("V8__roles.sql"));
            statement.execute(migration("V9__sign_in_waits.sql"));
            statement.execute(migration("V10__tied_accounts.sql"));
            statement.execute(migration("V11__second_person.sql"));
            statement.execute("CREATE TABLE enterprise (id BIGINT, recorded_place BIGINT, uscc VARCHAR(18))");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new TestUnit(),
                        Map.of(
                                "jakarta.persistence.jdbc.url", url,
                                "jakarta.persistence.jdbc.driver", "org.h2.Driver",
                                "eclipselink.weaving", "false",
                                "eclipselink.cache.shared.default", "false",
                                "eclipselink.logging.level", "OFF",
                                "eclipselink.session.customizer", SnakeCase.class.getName()));
    }

    /** Number of transactions so far. */
    public int calls() {
        return calls.get();
    }

    /** The one value of a query, for looking behind the back of the code under test. */
    public Object value(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getObject(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <R> R read(Scope scope, Work<R> work) {
        return run(scope, work);
    }

    @Override
    public <R> R write(Scope scope, Work<R> work) {
        return run(scope, work);
    }

    private <R> R run(Scope scope, Work<R> work) {
        calls.incrementAndGet();
        EntityManager manager = factory.createEntityManager();
        try {
            manager.getTransaction().begin();
            R result = work.run(new TestSession(manager, scope));
            manager.getTransaction().commit();
            return result;
        } catch (PersistenceException e) {
            throw Problem.causedBy(e, 409, "write-conflict");
        } finally {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
    }

    @Override
    public void close() {
        factory.close();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something behind the back of the code under test. */
    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String migration(String name) {
        try (var in = TestDatabase.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
