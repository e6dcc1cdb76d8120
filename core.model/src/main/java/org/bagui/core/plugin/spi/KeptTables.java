package org.bagui.core.plugin.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells which tables a plugin has in the database; they stay when it is removed. */
@ConsumerType
public interface KeptTables {
    /** Names of its tables, the history of its migrations last; empty where it never ran. */
    List<String> of(String plugin);
}
