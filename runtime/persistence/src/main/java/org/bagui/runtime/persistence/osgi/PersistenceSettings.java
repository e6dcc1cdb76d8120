package org.bagui.runtime.persistence.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the database is; what is not given comes from the framework properties named with each. */
@ObjectClassDefinition(name = "数据库 Database")
public @interface PersistenceSettings {
    /** JDBC address, or {@code bagui.database.url}; empty for an H2 file in the data folder. */
    @AttributeDefinition(name = "优先于 BAGUI_DATABASE_URL Goes before BAGUI_DATABASE_URL", required = false)
    String url() default "";

    /** User, or {@code bagui.database.user}. */
    @AttributeDefinition(name = "优先于 BAGUI_DATABASE_USER Goes before BAGUI_DATABASE_USER", required = false)
    String user() default "";

    /** File that holds the password, or {@code bagui.database.password.file}. */
    @AttributeDefinition(
            name = "优先于 BAGUI_DATABASE_PASSWORD_FILE Goes before BAGUI_DATABASE_PASSWORD_FILE",
            required = false)
    String passwordFile() default "";

    /** File that holds the key of an encrypted H2 file, or {@code bagui.database.key.file}. */
    @AttributeDefinition(name = "优先于 BAGUI_DATABASE_KEY_FILE Goes before BAGUI_DATABASE_KEY_FILE", required = false)
    String keyFile() default "";

    /** Data folder, or {@code bagui.data}. */
    @AttributeDefinition(name = "优先于 BAGUI_DATA Goes before BAGUI_DATA", required = false)
    String dataDir() default "";

    /** Greatest number of connections, or {@code bagui.database.connections}. */
    @AttributeDefinition(
            name = "优先于 BAGUI_DATABASE_CONNECTIONS Goes before BAGUI_DATABASE_CONNECTIONS",
            required = false)
    int connections() default 0;
}
