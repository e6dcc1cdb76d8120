package org.bagui.runtime.persistence.session;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Gives EclipseLink the connection of the calling thread's transaction, so that entities, entries and bulk writes share
 * one; where the thread is in no transaction (building a unit) a fresh one.
 */
public final class TransactionSource implements DataSource {
    /** What the transaction alone decides. */
    private static final Set<String> KEPT =
            Set.of("close", "commit", "rollback", "setAutoCommit", "setReadOnly", "setTransactionIsolation", "abort");

    private final DataSource pool;
    private final CurrentTransaction current;

    public TransactionSource(DataSource pool, CurrentTransaction current) {
        this.pool = pool;
        this.current = current;
    }

    @Override
    public Connection getConnection() throws SQLException {
        OpenTransaction transaction = current.get();
        return transaction == null ? pool.getConnection() : shared(transaction.connection());
    }

    private static Connection shared(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TransactionSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private static Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        boolean savepoint = arguments != null && method.getName().equals("rollback");
        if (KEPT.contains(method.getName()) && !savepoint) {
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("the log is the platform's");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the patience is the platform's");
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing is wrapped here");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
