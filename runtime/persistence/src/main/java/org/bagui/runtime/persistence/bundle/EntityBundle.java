package org.bagui.runtime.persistence.bundle;

import java.net.URL;
import java.util.List;

/**
 * What a bundle brings to the database.
 *
 * @param name symbolic name; names its migration history
 * @param loader class loader of its classes
 * @param entities names of its entities, mapped superclasses and converters
 * @param migrations its SQL files, {@code V1__first.sql} and so on
 */
public record EntityBundle(String name, ClassLoader loader, List<String> entities, List<URL> migrations) {
    /** Symbolic name of the core, whose migrations run before all others. */
    public static final String CORE = "org.bagui.core.model";

    /** Header that names a bundle's entities. */
    public static final String HEADER = "Entity-Classes";

    /** Folder of the migrations. */
    public static final String MIGRATIONS = "db/migration";

    public EntityBundle {
        entities = List.copyOf(entities);
        migrations = List.copyOf(migrations);
    }

    /** Whether this is the core. */
    public boolean isCore() {
        return CORE.equals(name);
    }
}
