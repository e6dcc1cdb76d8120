package org.bagui.runtime.plugins;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Settings of local plugins; what is not given comes from the framework property named with each. */
@ComponentPropertyType
public @interface PluginProperties {
    /** Name under which the configuration stands. */
    String PID = "org.bagui.runtime.plugins";

    /** Whether jars without a signature are taken, or {@code bagui.plugins.unsigned}. */
    boolean unsigned() default false;

    /**
     * Folder with the certificates (X.509, .pem, .crt or .cer) whose owners may sign, or {@code bagui.plugins.certificates};
     * {@code plugin-certificates} in the data folder where nothing is given.
     */
    String certificates() default "";

    /** Seconds that one call into a plugin may take, or {@code bagui.plugins.seconds}; 10 where nothing is given. */
    int seconds() default 0;

    /**
     * Calls that may be inside one plugin at once, or {@code bagui.plugins.concurrent}; 8 where nothing is given, and at most a
     * third of the connections ({@code bagui.database.connections}).
     */
    int concurrent() default 0;

    /**
     * Calls of all local plugins that may be inside transactions of the platform at once, or {@code bagui.plugins.together}; a
     * quarter of the connections where nothing is given, so that the platform keeps others.
     */
    int together() default 0;

    /** Log lines of one plugin in a minute, or {@code bagui.plugins.log.lines}; a long one counts as several; 600 by default. */
    int log_lines() default 0;

    /**
     * Share of the heap, in percent, that may be in use after a collection before the plugin whose calls have allocated most
     * is let go, or {@code bagui.plugins.heap.percent}; 85 where nothing is given.
     */
    int heap_percent() default 0;

    /** Milliseconds between two looks at the folder, or {@code bagui.plugins.poll}; 500 where nothing is given. */
    int poll_millis() default 0;
}
