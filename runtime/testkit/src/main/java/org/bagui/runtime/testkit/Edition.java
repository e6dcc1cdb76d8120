package org.bagui.runtime.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a whole edition before the first test of the class and stops it after the last one. Each class gets a fresh
 * data folder, a free port and, on PostgreSQL, a database of its own; its tests and constructor may ask for a {@link
 * RunningEdition}. The system property {@code bagui.test.database} chooses {@code h2} (the default) or {@code postgres}.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EditionExtension.class)
public @interface Edition {
    /** Name of the edition, as {@code bagui edition list} shows it; by default {@code region}, or a package's only one. */
    String value() default "";

    /** Further framework properties, each {@code name=value}. */
    String[] properties() default {};

    /**
     * Local plugins to start, each a jar or a folder of classes that bnd has completed: {@code target/classes} is the
     * plugin of the module under test. The first test runs when all are active.
     */
    String[] plugins() default {};

    /**
     * Whether the platform goes on for the other classes that share this edition, until the last test. Such classes keep
     * to places of their own and change nothing that the whole platform has; they give no properties and no plugins.
     */
    boolean shared() default false;
}
