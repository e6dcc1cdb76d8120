package org.bagui.runtime.persistence.plugin;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens databases in memory, for trials. */
@FunctionalInterface
public interface Memory {
    /** A connection to the database of that address; it goes with its last connection. */
    Connection open(String url) throws SQLException;
}
