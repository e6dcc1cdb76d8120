package org.bagui.runtime.persistence.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the database is; what is not given comes from the framework properties named with each. */
@ObjectClassDefinition(name = "数据库 Database")
public @interface PersistenceSettings {
    /** JDBC address, or {@code bagui.database.url}; empty for an H2 file in the data folder. */
    @AttributeDefinition(required = false)
    String url() default "";

    /** User, or {@code bagui.database.user}. */
    @AttributeDefinition(required = false)
    String user() default "";

    /** File that holds the password, or {@code bagui.database.password.file}. */
    @AttributeDefinition(required = false)
    String passwordFile() default "";

    /** Data folder, or {@code bagui.data}. */
    @AttributeDefinition(required = false)
    String dataDir() default "";

    /** Greatest number of connections, or {@code bagui.database.connections}. */
    @AttributeDefinition(required = false)
    int connections() default 0;
}
